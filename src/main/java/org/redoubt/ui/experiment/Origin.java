package org.redoubt.ui.experiment;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from, and what of it is kept there. Every text of one origin shares it, so
 * that undo, which may lead to another origin, never forgets that this one was saved.
 */
final class Origin {
  private String title;
  private @Nullable Path file;
  private String saved;

  /**
   * @param file null: none
   * @param saved the text as it was opened
   */
  Origin(String title, @Nullable Path file, String saved) {
    this.title = title;
    this.file = file;
    this.saved = saved;
  }

  static Origin of(Path file, String text) {
    return new Origin(file.getFileName().toString(), file, text);
  }

  /** The text is in a file from now on. */
  void saved(Path to, String written) {
    title = to.getFileName().toString();
    file = to;
    saved = written;
  }

  String title() {
    return title;
  }

  @Nullable Path file() {
    return file;
  }

  /** The text that was opened or saved last. */
  String saved() {
    return saved;
  }

  /** What messages name. */
  String source() {
    return file == null ? title : file.toString();
  }
}
