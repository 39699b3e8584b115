package org.redoubt.data;

/**
 * Data that cannot be used. The message is one sentence for the user: the file or folder, what was
 * found, what is expected, and what to do where that helps.
 */
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DataException(String message) {
    super(message);
  }

  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
