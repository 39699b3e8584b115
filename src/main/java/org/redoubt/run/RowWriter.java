package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Appends rows to a CSV file, each handed to the system at once and in one piece. */
public final class RowWriter<T> implements AutoCloseable {
  private final FileChannel channel;
  private final RowFormat<T> format;

  private RowWriter(FileChannel channel, RowFormat<T> format) {
    this.channel = channel;
    this.format = format;
  }

  /**
   * Opens a file for appending after it was cut back to the rows of a checkpoint.
   *
   * @param step batches done at the checkpoint; rows of later batches, and a half-written one, are
   *     cut off, so that the resumed run's file becomes that of an uninterrupted one; 0 starts anew
   */
  public static <T> RowWriter<T> truncateAfter(Path file, RowFormat<T> format, long step) {
    RowReader<T> reader = new RowReader<>(file, format);
    long length = step == 0 ? 0 : reader.length(step);
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.truncate(length).position(length);
      RowWriter<T> writer = new RowWriter<>(channel, format);
      if (length == 0) {
        writer.write(reader.header());
      }
      return writer;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Appends one row. */
  public void append(T row) {
    try {
      write(String.join(",", format.cells(row)) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() {
    try (channel) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
