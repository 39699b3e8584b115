package org.redoubt.job;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.redoubt.run.TaskFolder;
import org.redoubt.run.TaskRecord;

/** A command that runs in a process of its own, started by this front end or a former one. */
public final class Task {
  /** Exit code of a virtual machine that SIGTERM has ended in order: 128 + 15. */
  private static final int TERMINATED = 143;

  private static final int TAIL = 4096;
  private static final long LOOK_MILLIS = 250;
  private final TaskFolder folder;
  private final TaskRecord record;
  private final CompletableFuture<TaskEnd> end;
  private volatile boolean cancelled;

  /** One that this process started. */
  Task(TaskFolder folder, TaskRecord record, Process process) {
    this.folder = folder;
    this.record = record;
    this.end = process.onExit().thenApply(ended -> settled(ended.exitValue()));
  }

  /** One that another process started. */
  Task(TaskFolder folder, TaskRecord record) {
    this.folder = folder;
    this.record = record;
    this.end = new CompletableFuture<>();
    look();
  }

  /** Name of its folder. */
  public String id() {
    return folder.name();
  }

  public TaskCommand command() {
    return new TaskCommand(record.title(), record.words());
  }

  public Instant started() {
    return record.started();
  }

  /** How far it is, in words such as {@code t-SNE 350 of 1000}; empty until it says so. */
  public Optional<String> progress() {
    return TaskLines.latestProgress(tail(folder.err()));
  }

  public boolean alive() {
    return !end.isDone() && record.process().alive();
  }

  /** Completes when the process has ended, however it did. */
  public CompletableFuture<TaskEnd> end() {
    return end.copy();
  }

  /** Asks the program to stop, which it does at its next batch; harmless when it has ended. */
  public void cancel() {
    cancelled = true;
    record.process().handle().ifPresent(ProcessHandle::destroy);
  }

  /** The system tells only the parent that a process has ended; anybody else has to look. */
  private void look() {
    if (record.process().alive()) {
      Executor later = CompletableFuture.delayedExecutor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      later.execute(this::look);
    } else {
      try {
        end.complete(settled(TaskLines.exitCode(tail(folder.err())).orElse(TaskEnd.UNKNOWN)));
      } catch (UncheckedIOException e) {
        end.completeExceptionally(e);
      }
    }
  }

  private TaskEnd settled(int found) {
    boolean stopped = found == TERMINATED || (cancelled && found != 0); // 1 on Windows
    int code = stopped ? TaskEnd.STOPPED : found;
    String message = code == 0 ? "" : TaskLines.message(lines(text(folder.err())));
    return new TaskEnd(code, text(folder.out()), message);
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), Charset.defaultCharset());
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** The complete lines at the end of a file. */
  private static List<String> tail(Path file) {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, in.length() - TAIL);
      byte[] bytes = new byte[(int) (in.length() - from)];
      in.seek(from);
      in.readFully(bytes);
      String text = new String(bytes, Charset.defaultCharset());
      return lines(text.substring(0, text.lastIndexOf('\n') + 1));
    } catch (IOException gone) {
      return List.of(); // nothing was said yet, or the folder was tidied away
    }
  }
}
