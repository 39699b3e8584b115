package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a text file that another process appends to, from where the last look ended. What follows
 * the last line end is a line still being written, and is left for a later look. One thread at a
 * time.
 */
public final class LineFollower {
  private final Path file;
  private final Charset charset;
  private final long mostAtFirst;
  private long position;
  private byte[] lastLine = new byte[0];

  /**
   * @param mostAtFirst bytes from the end that the first look reads at most; the line cut by that
   *     is left out
   */
  public LineFollower(Path file, Charset charset, long mostAtFirst) {
    this.file = file;
    this.charset = charset;
    this.mostAtFirst = mostAtFirst;
  }

  /** Of a log: UTF-8, from its last 256 KiB on. */
  public static LineFollower ofLog(RunDirectory run) {
    return new LineFollower(run.log(), StandardCharsets.UTF_8, 1 << 18);
  }

  /**
   * What a look has found.
   *
   * @param anew whether the lines replace all those of earlier looks: at the first look, and where
   *     the file was cut back or replaced, as happens when a run is resumed
   * @param lines complete ones, without line ends
   */
  public record News(boolean anew, List<String> lines) {
    public News {
      lines = List.copyOf(lines);
    }

    /** Whether nothing has changed. */
    public boolean none() {
      return !anew && lines.isEmpty();
    }
  }

  /** The lines since the last look; none while there is no file. */
  public News next() {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return next(channel);
    } catch (NoSuchFileException e) {
      boolean gone = position > 0;
      forget();
      return new News(gone, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private News next(FileChannel channel) throws IOException {
    long size = channel.size();
    boolean same = position > 0 && size >= position && continues(channel);
    if (same && size == position) {
      return new News(false, List.of());
    }
    return same ? new News(false, take(rest(channel), 0)) : fromTheBeginning(channel);
  }

  private News fromTheBeginning(FileChannel channel) throws IOException {
    boolean replaced = position > 0;
    boolean cut = channel.size() > mostAtFirst;
    lastLine = new byte[0];
    position = cut ? channel.size() - mostAtFirst : 0;
    byte[] bytes = rest(channel);
    List<String> lines = take(bytes, cut ? afterLineEnd(bytes) : 0);
    return new News(replaced || !lines.isEmpty(), lines);
  }

  private byte[] rest(FileChannel channel) throws IOException {
    return read(channel, position, (int) (channel.size() - position));
  }

  /** Whether the last line taken still stands where it stood. */
  private boolean continues(FileChannel channel) throws IOException {
    return Arrays.equals(read(channel, position - lastLine.length, lastLine.length), lastLine);
  }

  private List<String> take(byte[] bytes, int from) {
    int end = lineBegin(bytes, from, bytes.length);
    position += end;
    if (end == from) {
      return List.of();
    }
    int begin = lineBegin(bytes, from, end - 1);
    lastLine = Arrays.copyOfRange(bytes, begin, end);
    return List.of(new String(bytes, from, end - from - 1, charset).split("\n", -1));
  }

  /** The first byte of the line that a byte lies in. */
  private static int lineBegin(byte[] bytes, int from, int at) {
    int begin = at;
    while (begin > from && bytes[begin - 1] != '\n') {
      begin--;
    }
    return begin;
  }

  private static int afterLineEnd(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, bytes.length);
  }

  private void forget() {
    position = 0;
    lastLine = new byte[0];
  }

  private static byte[] read(FileChannel channel, long from, int size) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(size);
    int read = 0; // a read may give fewer bytes than asked for
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, from + bytes.position());
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
