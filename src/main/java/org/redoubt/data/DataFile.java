package org.redoubt.data;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads a data file front to back, gunzipping where its content (not its name) says gzip, and takes
 * its checksums on the way. Whatever goes wrong becomes a {@link DataException} that names the
 * file.
 */
final class DataFile implements Closeable {
  /** Deflate never does better than 1032 to 1, which bounds the content of a gzip file. */
  private static final long LARGEST_RATIO = 1032;

  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final long storedBytes;
  private final boolean compressed;
  private final MessageDigest storedDigest = Sha256.digest();
  private final MessageDigest contentDigest = Sha256.digest();
  private final InputStream stored;
  private final InputStream content;

  private DataFile(Path path) throws IOException {
    this.path = path;
    this.storedBytes = Files.size(path);
    this.stored =
        new BufferedInputStream(
            new DigestInputStream(Files.newInputStream(path), storedDigest), BUFFER);
    try {
      this.compressed = startsAsGzip(stored);
      this.content =
          compressed
              ? new DigestInputStream(new GZIPInputStream(stored, BUFFER), contentDigest)
              : stored;
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  /**
   * Opens a file at its beginning.
   *
   * @throws DataException if there is no such file, or it is a folder, empty or unreadable
   */
  static DataFile open(Path path) {
    if (Files.isDirectory(path)) {
      throw new DataException(path + " is a folder; expected a file");
    }
    try {
      if (Files.size(path) == 0) {
        throw new DataException(path + " is empty (0 bytes); fetch or copy it again");
      }
      return new DataFile(path);
    } catch (IOException e) {
      throw broken(path, e);
    }
  }

  private static boolean startsAsGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip;
  }

  /** Reads a whole file for its checksums. */
  static SourceFile identify(Path path) {
    try (DataFile file = open(path)) {
      file.skipRest();
      return file.finish();
    }
  }

  Path path() {
    return path;
  }

  /** The next n bytes of content, or fewer where it ends before. */
  byte[] next(int n) {
    try {
      return content.readNBytes(n);
    } catch (IOException e) {
      throw broken(path, e);
    }
  }

  /** All content that is left. */
  byte[] rest() {
    return next(Integer.MAX_VALUE);
  }

  /** Whether content of that many bytes can be in a file of this size at all. */
  boolean canHold(long contentBytes) {
    return contentBytes <= (compressed ? storedBytes * LARGEST_RATIO : storedBytes);
  }

  /** Counts and drops the content that is left. */
  long skipRest() {
    try {
      return content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw broken(path, e);
    }
  }

  /** The file's identity; call it once, when the content has been read to its end. */
  SourceFile finish() {
    try {
      stored.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw broken(path, e);
    }
    String sha = Sha256.hex(storedDigest);
    return new SourceFile(
        path.toString(), storedBytes, sha, compressed ? Sha256.hex(contentDigest) : sha);
  }

  @Override
  public void close() {
    try {
      content.close();
      stored.close();
    } catch (IOException e) {
      throw broken(path, e);
    }
  }

  static DataException broken(Path path, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new DataException(path + " does not exist", e);
    }
    if (e instanceof AccessDeniedException) {
      return new DataException(path + " cannot be read: permission denied", e);
    }
    if (e instanceof EOFException) {
      return new DataException(
          path + " is a truncated gzip file: it ends early; fetch or copy it again", e);
    }
    if (e instanceof ZipException) {
      String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      return new DataException(
          path + " is a corrupt gzip file (" + reason + "); fetch or copy it again", e);
    }
    return new DataException(path + " cannot be read: " + e.getMessage(), e);
  }
}
