package org.redoubt.cli;

import org.redoubt.job.TaskLines;

/** Starts the command line. */
public final class Main {
  private static final String EXTENSION = "org.bytedeco.javacpp.platform.extension";

  private Main() {}

  /** Runs one command and ends the process with its {@link ExitCode}. */
  public static void main(String[] args) {
    chooseNativeLibrary();
    Terminal terminal = Terminal.system();
    int code = CommandTree.execute(terminal, args);
    if (terminal.watched()) {
      terminal.err().println(TaskLines.exit(code)); // for who watches and is not the parent
    }
    System.exit(code);
  }

  /**
   * Without the extension ND4J silently loads a library whose convolutions are twenty times slower.
   * packaging/redoubt passes it; a plain {@code java -cp} does not.
   */
  static void chooseNativeLibrary() {
    if (System.getProperty(EXTENSION) == null) {
      System.setProperty(EXTENSION, "-onednn");
    }
  }
}
