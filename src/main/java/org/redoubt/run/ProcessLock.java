package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that one process at a time may hold. The system releases it when the process ends in any
 * way, so it cannot be left behind; a file beside it names the holder.
 *
 * <p>POSIX drops all of a process's locks on a file as soon as the process closes any descriptor of
 * it. A second attempt by the holder's own process is therefore recognised by the holder file,
 * before the lock file is opened.
 */
public final class ProcessLock implements AutoCloseable {
  private final FileChannel channel;
  private final Path holder;

  private ProcessLock(FileChannel channel, Path holder) {
    this.channel = channel;
    this.holder = holder;
  }

  /** Takes the lock, or returns empty if a process, this one included, holds it. */
  public static Optional<ProcessLock> tryAcquire(Path file) {
    synchronized (ProcessLock.class) {
      try {
        return holder(file).equals(Optional.of(ProcessId.current()))
            ? Optional.empty()
            : acquire(file);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot lock " + file + ": " + e.getMessage(), e);
      }
    }
  }

  /** The live process that holds the lock, as far as it has said so. */
  public static Optional<ProcessId> holder(Path file) {
    try {
      return Optional.of(Json.read(holderFile(file), ProcessId.class)).filter(ProcessId::alive);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException damaged) {
      return Optional.empty(); // only the name of the holder is lost, not the lock
    }
  }

  private static Optional<ProcessLock> acquire(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    AtomicFile.write(holderFile(file), Json.bytes(ProcessId.current()));
    return Optional.of(new ProcessLock(channel, holderFile(file)));
  }

  private static Path holderFile(Path file) {
    return file.resolveSibling(file.getFileName() + ".holder");
  }

  @Override
  public void close() {
    synchronized (ProcessLock.class) {
      try (channel) {
        Files.deleteIfExists(holder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
