package org.redoubt.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.redoubt.job.TaskLines;

/**
 * Prints what a run reports, and keeps a plain copy in its log. On a terminal the last line may be
 * a status that the next one replaces.
 */
final class Transcript implements AutoCloseable {
  private static final long REFRESH = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long REFRESH_WATCHED = TimeUnit.MILLISECONDS.toNanos(200);
  private final Terminal terminal;
  private final @Nullable PrintWriter log;
  private int width;
  private long refreshed = System.nanoTime() - REFRESH_WATCHED;

  private Transcript(Terminal terminal, @Nullable PrintWriter log) {
    this.terminal = terminal;
    this.log = log;
  }

  /** With a copy at the end of a log file. */
  static Transcript logged(Terminal terminal, Path log) {
    try {
      return new Transcript(
          terminal,
          new PrintWriter(
              Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
              true));
    } catch (IOException e) {
      throw new UncheckedIOException(log + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Without a copy, as in a worker whose output is the log. */
  static Transcript unlogged(Terminal terminal) {
    return new Transcript(terminal, null);
  }

  /** A line that stays. */
  synchronized void line(String text) {
    erase();
    terminal.out().println(text);
    terminal.out().flush();
    if (log != null) {
      log.println(text);
    }
  }

  /** A line that stays, and is what goes on from here on. */
  synchronized void phase(String what) {
    line(what);
    tell(what);
  }

  /**
   * How far the work is, unless that was said just now: on a terminal a line that the next one
   * replaces, and a line for the process that watches this one, if any.
   */
  synchronized void status(Status status) {
    long wait = terminal.watched() ? REFRESH_WATCHED : REFRESH;
    boolean shown = terminal.interactive() || terminal.watched();
    if (!shown || System.nanoTime() - refreshed < wait) {
      return;
    }
    refreshed = System.nanoTime();
    tell(status.words());
    if (terminal.interactive()) {
      String text = status.drawn();
      terminal.out().print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
      terminal.out().flush();
      width = text.length();
    }
  }

  private void tell(String words) {
    if (terminal.watched()) {
      terminal.err().println(TaskLines.progress(words));
      terminal.err().flush();
    }
  }

  private void erase() {
    if (width > 0) {
      terminal.out().print("\r" + " ".repeat(width) + "\r");
      width = 0;
    }
  }

  /** The details of an error, for the log alone; without a log they go to the error stream. */
  synchronized void failure(Throwable error) {
    erase();
    error.printStackTrace(log == null ? terminal.err() : log);
    terminal.err().flush();
  }

  @Override
  public synchronized void close() {
    erase();
    terminal.out().flush();
    if (log != null) {
      log.close();
    }
  }
}
