package org.redoubt.cli;

/**
 * How far some work is.
 *
 * @param drawn with a bar, for a terminal
 * @param words for a program that shows it in its own way, such as {@code t-SNE 350 of 1000}
 */
record Status(String drawn, String words) {
  private static final int BAR = 20;

  /** So many of so many. */
  static Status of(String stage, long done, long total) {
    String bar = Words.bar((double) done / Math.max(1, total), BAR);
    return new Status(
        stage + " " + bar + " " + done + "/" + total, stage + " " + done + " of " + total);
  }

  /**
   * So many bytes of a file.
   *
   * @param total -1: unknown
   */
  static Status ofFile(String file, long bytes, long total) {
    if (total <= 0) {
      String text = file + " " + Words.bytes(bytes);
      return new Status(text, text);
    }
    String amount = Words.bytes(bytes) + " of " + Words.bytes(total);
    String bar = Words.bar((double) bytes / total, BAR);
    return new Status(file + " " + bar + " " + amount, file + " " + amount);
  }
}
