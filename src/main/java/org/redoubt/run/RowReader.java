package org.redoubt.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a CSV file that another process may be appending to: what follows the last line end is a
 * row still being written, and is left out.
 */
public final class RowReader<T> {
  private final Path file;
  private final RowFormat<T> format;

  public RowReader(Path file, RowFormat<T> format) {
    this.file = file;
    this.format = format;
  }

  /**
   * The complete rows; none if the file does not exist yet.
   *
   * @throws RunException naming the line that is damaged
   */
  public List<T> rows() {
    String text = text();
    List<T> rows = new ArrayList<>();
    int from = checkHeader(text);
    for (int end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
      rows.add(row(text.substring(from, end), rows.size() + 2));
      from = end + 1;
    }
    return List.copyOf(rows);
  }

  /** Bytes of the header and of the rows up to a step, 0 if not even the header is complete. */
  long length(long step) {
    String text = text();
    int from = checkHeader(text);
    int line = 2;
    for (int end = text.indexOf('\n', from); end >= 0; end = text.indexOf('\n', from)) {
      if (format.step(row(text.substring(from, end), line++)) > step) {
        break;
      }
      from = end + 1;
    }
    return from; // one byte per character: ISO 8859-1
  }

  String header() {
    return String.join(",", format.columns()) + "\n";
  }

  private int checkHeader(String text) {
    int end = text.indexOf('\n');
    if (end < 0) {
      return 0;
    }
    if (!text.startsWith(header())) {
      throw new RunException(
          file
              + ", line 1: found the columns '"
              + text.substring(0, end)
              + "', expected '"
              + header().strip()
              + "'; the file was written by another version or changed by hand");
    }
    return end + 1;
  }

  private T row(String line, int number) {
    try {
      return format.row(new Cells(format.columns(), line));
    } catch (IllegalArgumentException e) {
      throw new RunException(file + ", line " + number + ": " + e.getMessage(), e);
    }
  }

  private String text() {
    try {
      return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
