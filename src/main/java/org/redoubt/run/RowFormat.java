package org.redoubt.run;

import java.util.List;

/** How rows of one kind stand in a CSV file: fixed columns, numbers only, no quoting. */
public interface RowFormat<T> {
  /** Column names, in order. */
  List<String> columns();

  /** One cell per column; empty: no value. */
  List<String> cells(T row);

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException if a cell does not hold what its column needs
   */
  T row(Cells cells);

  /** The batch count that a row belongs to; rows are written in its order. */
  long step(T row);
}
