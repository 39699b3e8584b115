package org.redoubt.cli;

/**
 * Entry of a worker process: its argument is a run directory, its output the run's worker.log. It
 * is the command {@code redoubt worker RUN}; a SIGTERM makes it stop with a checkpoint.
 */
public final class Worker {
  private Worker() {}

  public static void main(String[] args) {
    Main.chooseNativeLibrary();
    String[] words = new String[args.length + 1];
    words[0] = "worker";
    System.arraycopy(args, 0, words, 1, args.length);
    System.exit(CommandTree.execute(Terminal.system(), words));
  }
}
