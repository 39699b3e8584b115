package org.redoubt.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.redoubt.result.Proportion;

/** The cells of one CSV row, read from left to right. */
public final class Cells {
  private final List<String> columns;
  private final List<String> values;
  private int next;

  /**
   * @throws IllegalArgumentException if there is not one cell per column
   */
  Cells(List<String> columns, String line) {
    this.columns = columns;
    this.values = split(line);
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          "found " + values.size() + " cells, expected " + columns.size());
    }
  }

  static List<String> split(String line) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
      cells.add(line.substring(from, comma));
      from = comma + 1;
    }
    cells.add(line.substring(from));
    return cells;
  }

  /** The next cell as text. */
  public String text() {
    return values.get(next++);
  }

  /** The next cell as a whole number. */
  public long whole() {
    String text = text();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong(text, "a whole number");
    }
  }

  /** The next cell as a number that fits an int. */
  public int count() {
    long value = whole();
    if (value != (int) value) {
      throw wrong(Long.toString(value), "a number below 2^31");
    }
    return (int) value;
  }

  /** The next cell as a number. */
  public double number() {
    String text = text();
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong(text, "a number");
    }
  }

  /** Whether the next cell is empty. */
  public boolean blank() {
    return values.get(next).isEmpty();
  }

  /** Passes over cells. */
  public void skip(int count) {
    next += count;
  }

  /** The next three cells, written by {@link #of}: the rate, k and n; empty if they are blank. */
  public Optional<Proportion> proportion() {
    if (blank()) {
      skip(3);
      return Optional.empty();
    }
    skip(1); // the rate follows from k and n
    return Optional.of(new Proportion(count(), count()));
  }

  /** Three cells: the rate, k and n. */
  static List<String> of(Proportion proportion) {
    return List.of(
        Numbers.text(proportion.rate()),
        Integer.toString(proportion.k()),
        Integer.toString(proportion.n()));
  }

  private IllegalArgumentException wrong(String found, String allowed) {
    return new IllegalArgumentException(
        "column " + columns.get(next - 1) + ": found '" + found + "', expected " + allowed);
  }
}
