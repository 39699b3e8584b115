package org.redoubt.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks named files from a .tar.gz archive (POSIX ustar: 512-byte headers, contents padded to 512
 * bytes). Only entries whose whole name is asked for are written, each to a place the caller names:
 * an entry such as ../../x is never followed.
 */
final class Tar {
  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int CHECKSUM_AT = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int TYPE_AT = 156;

  private Tar() {}

  /**
   * Writes the entries prefix + name to folder/name.
   *
   * @return the names that were found
   * @throws DataException if the archive is broken
   */
  static Set<String> unpack(Path archive, String prefix, Set<String> names, Path folder) {
    Set<String> found = new HashSet<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(archive), 1 << 16)) {
      for (byte[] header = block(in); header[0] != 0; header = block(in)) {
        check(header);
        long size = octal(header, SIZE_AT, SIZE_LENGTH);
        String name = text(header, 0, NAME_LENGTH);
        String wanted = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        boolean regular = header[TYPE_AT] == '0' || header[TYPE_AT] == 0;
        if (regular && names.contains(wanted)) {
          write(in, size, folder.resolve(wanted));
          found.add(wanted);
        } else {
          in.skipNBytes(size);
        }
        in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
      }
      return found;
    } catch (IOException e) {
      throw DataFile.broken(archive, e);
    }
  }

  private static byte[] block(InputStream in) throws IOException {
    byte[] block = in.readNBytes(BLOCK);
    if (block.length < BLOCK) {
      throw new IOException("the archive ends within a header");
    }
    return block;
  }

  private static void write(InputStream in, long size, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long left = size;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("the archive ends within " + file.getFileName());
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  /** The header's checksum is the sum of its bytes, its own field counted as blanks. */
  private static void check(byte[] header) throws IOException {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean own = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_LENGTH;
      sum += own ? ' ' : header[i] & 0xff;
    }
    if (sum != octal(header, CHECKSUM_AT, CHECKSUM_LENGTH)) {
      throw new IOException("a header of the archive is corrupt");
    }
  }

  private static long octal(byte[] header, int at, int length) throws IOException {
    String digits = text(header, at, length).strip();
    if (!digits.matches("[0-7]{1,11}")) {
      throw new IOException("a header of the archive holds no octal number");
    }
    return Long.parseLong(digits, 8);
  }

  private static String text(byte[] header, int at, int length) {
    int end = at;
    while (end < at + length && header[end] != 0) {
      end++;
    }
    return new String(header, at, end - at, StandardCharsets.UTF_8);
  }
}
