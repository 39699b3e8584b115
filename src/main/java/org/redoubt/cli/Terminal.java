package org.redoubt.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import org.redoubt.job.TaskLines;

/**
 * What a command prints to and is told from outside.
 *
 * @param interactive whether out is a terminal, on which a line may be rewritten
 * @param environment the environment variables
 */
record Terminal(
    PrintWriter out, PrintWriter err, boolean interactive, Map<String, String> environment) {
  Terminal {
    environment = Map.copyOf(environment);
  }

  /** Standard output and error of this process. */
  static Terminal system() {
    return new Terminal(
        new PrintWriter(System.out, true, Charset.defaultCharset()),
        new PrintWriter(System.err, true, Charset.defaultCharset()),
        onTerminal(),
        System.getenv());
  }

  /**
   * The start script knows whether the output is a terminal. Java alone asks for the input too, and
   * some versions after 17 have a console in any case.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    String told = System.getProperty("redoubt.terminal", "");
    return !dumb && (told.isEmpty() ? System.console() != null : Boolean.parseBoolean(told));
  }

  /** Whether the process that started this one reads how far it is; see {@link TaskLines}. */
  boolean watched() {
    return TaskLines.wanted(environment);
  }

  /** The same with progress on the error stream, so that out carries nothing but the result. */
  Terminal withProgressOnErr() {
    return new Terminal(err, err, false, environment);
  }
}
