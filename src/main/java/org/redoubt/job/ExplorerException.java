package org.redoubt.job;

/** The explorer cannot answer; the message is one sentence for the user. */
public final class ExplorerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ExplorerException(String message) {
    super(message);
  }

  ExplorerException(String message, Throwable cause) {
    super(message, cause);
  }
}
