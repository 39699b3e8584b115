package org.redoubt.run;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What task.json holds: a command that runs in a process of its own for a front end.
 *
 * @param title what it does, for the user
 * @param words the command line after the program's name
 * @param process who runs it
 * @param started when
 */
public record TaskRecord(String title, List<String> words, ProcessId process, Instant started) {
  public TaskRecord {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(process, "process");
    Objects.requireNonNull(started, "started");
    words = List.copyOf(words);
  }
}
