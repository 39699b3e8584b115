package org.redoubt.run;

import java.util.List;
import org.redoubt.result.TimingRow;

/** timing.csv: what differs between equal runs, and therefore stands apart from metrics.csv. */
public final class TimingFormat implements RowFormat<TimingRow> {
  private static final List<String> COLUMNS =
      List.of("step", "elapsed_seconds", "images_per_second", "eta_seconds");

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public List<String> cells(TimingRow row) {
    return List.of(
        Long.toString(row.step()),
        Numbers.text(row.elapsedSeconds()),
        Numbers.text(row.imagesPerSecond()),
        Numbers.text(row.etaSeconds()));
  }

  @Override
  public TimingRow row(Cells cells) {
    return new TimingRow(cells.whole(), cells.number(), cells.number(), cells.number());
  }

  @Override
  public long step(TimingRow row) {
    return row.step();
  }
}
