package org.redoubt.figure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Numbers of a figure, to be computed with elsewhere.
 *
 * @param columns names, in snake_case
 * @param rows as many cells as columns
 */
public record Table(List<String> columns, List<List<Object>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            "a row has %d cells, there are %d columns".formatted(row.size(), columns.size()));
      }
    }
  }

  /** The table as CSV (RFC 4180) with line feeds; empty text for a missing number. */
  public String csv() {
    StringBuilder csv = new StringBuilder(line(columns));
    rows.forEach(row -> csv.append(line(row)));
    return csv.toString();
  }

  private static String line(List<?> cells) {
    return cells.stream().map(Table::cell).collect(Collectors.joining(",", "", "\n"));
  }

  private static String cell(Object value) {
    String text = String.valueOf(value);
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
