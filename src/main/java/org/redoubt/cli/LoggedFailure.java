package org.redoubt.cli;

import java.nio.file.Path;

/** An error whose stack trace has been written to a run's log. */
final class LoggedFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String log;

  LoggedFailure(Throwable cause, Path log) {
    super(cause.getMessage(), cause);
    this.log = log.toString();
  }

  String log() {
    return log;
  }
}
