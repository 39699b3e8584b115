package org.redoubt.cli;

/** What a command's process ends with. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_INPUT = 2;

  /** 128 + SIGINT, as shells report a Ctrl-C; also where 'redoubt stop' ended the work. */
  static final int STOPPED = 130;

  private ExitCode() {}
}
