package org.redoubt.figure;

/** What a figure can be written as. */
public enum Format {
  /** Pixels. */
  PNG("png"),
  /** Lines and text, for the web and for drawing programs. */
  SVG("svg"),
  /** Lines and text with their font, for papers. */
  PDF("pdf"),
  /** The numbers that the figure shows. */
  CSV("csv");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** End of a file's name, without the dot. */
  public String extension() {
    return extension;
  }
}
