package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The end of a CSV file that another process may be appending to, read backwards, so that the
 * newest row of a long file costs no more than that of a short one.
 */
final class RowTail<T> {
  private static final int CHUNK = 1 << 14;
  private final Path file;
  private final RowFormat<T> format;

  RowTail(Path file, RowFormat<T> format) {
    this.file = file;
    this.format = format;
  }

  /**
   * The last complete row that passes a test; empty where none does or there is no file.
   *
   * @throws RunException if a row on the way there is damaged
   */
  Optional<T> last(Predicate<T> wanted) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return last(channel, wanted);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private Optional<T> last(FileChannel channel, Predicate<T> wanted) throws IOException {
    long unread = channel.size();
    String text = "";
    while (unread > 0) {
      int size = (int) Math.min(CHUNK, unread);
      unread -= size;
      text = read(channel, unread, size) + text;
      int whole = text.indexOf('\n') + 1; // before it: the rest of a row, or the header
      Optional<T> found = search(text, whole, wanted);
      if (found.isPresent()) {
        return found;
      }
      text = whole == 0 ? text : text.substring(0, whole);
    }
    return Optional.empty();
  }

  private Optional<T> search(String text, int from, Predicate<T> wanted) {
    int end = text.lastIndexOf('\n');
    while (end >= from && end > 0) {
      int begin = text.lastIndexOf('\n', end - 1) + 1;
      T row = row(text.substring(begin, end));
      if (wanted.test(row)) {
        return Optional.of(row);
      }
      end = begin - 1;
    }
    return Optional.empty();
  }

  private T row(String line) {
    try {
      return format.row(new Cells(format.columns(), line));
    } catch (IllegalArgumentException e) {
      throw new RunException(file + ", near its end: " + e.getMessage(), e);
    }
  }

  private static String read(FileChannel channel, long from, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, from + bytes.position()); // maybe fewer bytes than asked for
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
  }
}
