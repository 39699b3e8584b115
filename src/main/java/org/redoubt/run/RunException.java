package org.redoubt.run;

/**
 * A run directory or a name of one that cannot be used as asked. The message is one sentence for
 * the user: what was found where, what is needed, what to do.
 */
public final class RunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RunException(String message) {
    super(message);
  }

  public RunException(String message, Throwable cause) {
    super(message, cause);
  }
}
