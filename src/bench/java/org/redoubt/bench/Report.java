package org.redoubt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The measurements as a table and as CSV. */
record Report(List<Row> rows, List<MachineRate> machine) {

  static String line(Row row) {
    return String.format(
        Locale.ROOT,
        "%-10s %-35s %d thr  %s%6.2f",
        row.network(),
        row.task().words(),
        row.threads(),
        columns(row::cell),
        row.ratio());
  }

  private static String columns(Function<Program, String> cell) {
    return Arrays.stream(Program.values())
        .map(program -> String.format(Locale.ROOT, "%-28s", cell.apply(program)))
        .collect(Collectors.joining());
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%n%-10s %-35s %-6s %s%6s%n",
            "ms",
            "batch 128; median (quartiles)",
            "",
            columns(Program::words),
            "ratio"));
    rows.forEach(row -> text.append(line(row)).append(System.lineSeparator()));
    machine.forEach(rate -> text.append(rate.text(rows)).append(System.lineSeparator()));
    return text.toString();
  }

  void write(Path csv) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("network,task,threads,program,runs,median_ms,quartile1_ms,quartile3_ms,ratio");
    for (Row row : rows) {
      for (Program program : row.times().keySet()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%s,%s,%d,%s,%d,%.3f,%.3f,%.3f,%.3f",
                row.network(),
                row.task(),
                row.threads(),
                program,
                row.times().get(program).length,
                row.median(program),
                row.quantile(program, 0.25),
                row.quantile(program, 0.75),
                row.ratio()));
      }
    }
    if (csv.getParent() != null) {
      Files.createDirectories(csv.getParent());
    }
    Files.write(csv, lines);
  }
}
