package org.redoubt.job;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A command line that computes nothing. Its words are those of {@link TaskLauncher}; the command
 * says what it does: {@code echo} prints its words, {@code fail} ends with a sentence, {@code wait}
 * reports progress and goes on until it is told to end, {@code count} reports more than fits the
 * end of a file that is looked at.
 */
public final class TestCommand {
  private TestCommand() {}

  public static void main(String[] args) throws InterruptedException {
    List<String> words = Arrays.asList(args);
    PrintStream err = System.err;
    if (words.contains("echo")) {
      System.out.println(String.join("|", words) + "|" + System.getenv(TaskLines.VARIABLE));
      end(err, 0);
    } else if (words.contains("fail")) {
      err.println(TaskLines.progress("reading 1 of 2"));
      err.println("redoubt: bad.yaml:1: unknown key");
      err.println("\tat org.redoubt.Somewhere");
      end(err, 2);
    } else if (words.contains("count")) {
      for (int i = 1; i <= 1000; i++) {
        err.println(TaskLines.progress("counted " + i + " of 1000"));
      }
      end(err, 0);
    }
    err.println(TaskLines.progress("waiting"));
    err.print("progress: half a li");
    err.flush();
    new CountDownLatch(1).await();
  }

  private static void end(PrintStream err, int code) {
    err.println(TaskLines.exit(code));
    System.exit(code);
  }
}
