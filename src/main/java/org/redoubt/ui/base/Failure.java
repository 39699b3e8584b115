package org.redoubt.ui.base;

/** What went wrong, for the user. */
public final class Failure {
  private Failure() {}

  /** The sentence of an error; its kind where it says nothing. */
  public static String sentence(Throwable error) {
    String message = error.getMessage();
    return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
  }
}
