package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that appear whole or not at all: written aside, flushed to the disk, moved. */
final class AtomicFile {
  private AtomicFile() {}

  /** Writes a file that replaces the one at {@code target}, if any. */
  static void write(Path target, byte[] content) {
    write(target, temporary -> Files.write(temporary, content));
  }

  /** Lets {@code content} write a temporary file and moves it to {@code target}. */
  static void write(Path target, FileContent content) {
    try {
      Path temporary = prepare(target, content);
      move(temporary, target);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + target + ": " + e.getMessage(), e);
    }
  }

  /** Lets {@code content} write a file beside {@code target} and flushes it. */
  static Path prepare(Path target, FileContent content) throws IOException {
    Path folder = parent(target);
    if (!Files.isDirectory(folder)) {
      makeLast(folder);
    }
    Path temporary =
        folder.resolve(
            "." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".part");
    try {
      content.writeTo(temporary);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      return temporary;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /** Not what is above it: a run that was moved away must not come back as an empty shell. */
  private static void makeLast(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // by another process that writes there, too
    }
  }

  static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    flushFolder(parent(target));
  }

  private static Path parent(Path target) {
    Path parent = target.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException(target + " names no file");
    }
    return parent;
  }

  /** Makes a move survive a power cut; systems that cannot open a folder need no such call. */
  private static void flushFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
