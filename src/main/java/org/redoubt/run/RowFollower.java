package org.redoubt.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.redoubt.result.MetricsRow;
import org.redoubt.result.TimingRow;

/**
 * The rows that another process appends to a CSV file, each read once: a look costs what is new,
 * however long the file is. One thread at a time.
 */
public final class RowFollower<T> {
  private final Path file;
  private final RowFormat<T> format;
  private final LineFollower lines;
  private long line;

  public RowFollower(Path file, RowFormat<T> format) {
    this.file = file;
    this.format = format;
    this.lines = new LineFollower(file, StandardCharsets.ISO_8859_1, Long.MAX_VALUE);
  }

  /** Of metrics.csv. */
  public static RowFollower<MetricsRow> ofMetrics(RunDirectory run) {
    return new RowFollower<>(run.path().resolve("metrics.csv"), new MetricsFormat());
  }

  /** Of timing.csv. */
  public static RowFollower<TimingRow> ofTiming(RunDirectory run) {
    return new RowFollower<>(run.path().resolve("timing.csv"), new TimingFormat());
  }

  /**
   * What a look has found.
   *
   * @param anew whether the rows replace all those of earlier looks; see {@link LineFollower.News}
   */
  public record News<T>(boolean anew, List<T> rows) {
    public News {
      rows = List.copyOf(rows);
    }

    /** Whether nothing has changed. */
    public boolean none() {
      return !anew && rows.isEmpty();
    }
  }

  /**
   * The complete rows since the last look; none while there is no file.
   *
   * @throws RunException naming the line that is damaged
   */
  public News<T> next() {
    LineFollower.News found = lines.next();
    line = found.anew() ? 0 : line;
    List<String> rows = found.lines();
    if (line == 0 && !rows.isEmpty()) {
      checkHeader(rows.get(0));
      line = 1;
      rows = rows.subList(1, rows.size());
    }
    return new News<>(found.anew(), rows.stream().map(this::row).toList());
  }

  private void checkHeader(String found) {
    String expected = String.join(",", format.columns());
    if (!found.equals(expected)) {
      throw new RunException(
          "%s, line 1: found the columns '%s', expected '%s'; %s"
              .formatted(
                  file,
                  found,
                  expected,
                  "the file was written by another version or changed by hand"));
    }
  }

  private T row(String text) {
    line++;
    try {
      return format.row(new Cells(format.columns(), text));
    } catch (IllegalArgumentException e) {
      throw new RunException(file + ", line " + line + ": " + e.getMessage(), e);
    }
  }
}
