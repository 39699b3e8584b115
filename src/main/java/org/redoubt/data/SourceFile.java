package org.redoubt.data;

/**
 * A file that images or labels were read from.
 *
 * @param path where it was read
 * @param bytes its size as stored
 * @param sha256 of the file as stored, 64 lower-case hexadecimal digits
 * @param contentSha256 the same after gunzipping; equal to sha256 where the file is not compressed
 */
public record SourceFile(String path, long bytes, String sha256, String contentSha256) {
  public SourceFile {
    if (sha256.length() != 64 || contentSha256.length() != 64) {
      throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits: " + sha256);
    }
  }

  /** Whether a published checksum is that of this file, compressed or not. */
  boolean has(String checksum) {
    return sha256.equals(checksum) || contentSha256.equals(checksum);
  }
}
