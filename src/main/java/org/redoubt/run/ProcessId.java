package org.redoubt.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A process of this computer, told apart from a later one that was given the same number.
 *
 * @param pid process number
 * @param start when it started; null where the system does not say
 */
public record ProcessId(long pid, @Nullable Instant start) {
  // The kernel gives start times relative to a boot time that clock corrections move by a second.
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  /** This process. */
  public static ProcessId current() {
    return of(ProcessHandle.current());
  }

  /** The process behind a handle. */
  public static ProcessId of(ProcessHandle handle) {
    return new ProcessId(handle.pid(), handle.info().startInstant().orElse(null));
  }

  /** The live process, or empty if it has ended (even if its number was given out again). */
  public Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> startedAt(handle.info().startInstant().orElse(null)))
        .filter(handle -> !zombie());
  }

  /** Whether the process still runs. */
  public boolean alive() {
    return handle().isPresent();
  }

  private boolean startedAt(@Nullable Instant found) {
    return start == null
        || found == null
        || Duration.between(start, found).abs().compareTo(TOLERANCE) <= 0;
  }

  /** Ended, but not yet collected by a parent: common in containers whose first process is ours. */
  private boolean zombie() {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    try {
      // pid (command) state ...; the command may hold spaces and brackets itself.
      String text = Files.readString(stat, StandardCharsets.ISO_8859_1);
      return text.startsWith(") Z", text.lastIndexOf(')'));
    } catch (IOException noSuchFile) {
      return false; // not Linux, or gone this moment, which the next look will notice
    }
  }
}
