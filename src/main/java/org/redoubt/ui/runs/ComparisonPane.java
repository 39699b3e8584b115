package org.redoubt.ui.runs;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.RunItem;

/** Several runs side by side: their figures, and only those settings that are not the same. */
final class ComparisonPane extends VBox {
  private static final double PATH_WIDTH = 270;
  private static final double VALUE_WIDTH = 200;
  private static final double ROW = 26;
  private final UiThreads threads;
  private final Label heading = new Label();
  private final TableView<Differences.Row> table = new TableView<>();
  private List<RunItem> shown = List.of();
  private List<String> headed = List.of(); // the runs that the columns stand for

  ComparisonPane(UiThreads threads) {
    this.threads = threads;
    setId("runs-comparison");
    getStyleClass().add("live-run");
    heading.setId("runs-comparison-heading");
    heading.getStyleClass().add("section-title");
    table.setId("runs-differences");
    table.getStyleClass().addAll("differences", Styles.DENSE);
    table.setFixedCellSize(ROW);
    table.setAccessibleText(RunWords.TEXTS.get("compare.table"));
    setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(heading, table);
  }

  /** Compares runs, in the background; fewer than two: nothing to compare. */
  void show(List<RunItem> runs) {
    if (runs.size() < 2) {
      shown = List.of();
      return;
    }
    shown = runs;
    threads.work(
        () -> Differences.of(runs),
        differences -> fill(runs, differences),
        error -> heading.setText(String.valueOf(error.getMessage())));
  }

  private static List<String> names(List<RunItem> runs) {
    return runs.stream().map(RunItem::name).toList();
  }

  private void fill(List<RunItem> compared, Differences differences) {
    if (compared != shown) {
      return; // others are selected by now
    }
    heading.setText(heading(compared.size(), differences));
    if (!names(differences.columns()).equals(headed)) {
      headed = names(differences.columns());
      table.getColumns().setAll(columns(differences));
    }
    List<Differences.Row> rows = new ArrayList<>();
    rows.add(
        figures("natural", differences, i -> RunWords.rate(i.summary().natural(), i.summary())));
    rows.add(figures("robust", differences, i -> RunWords.rate(i.summary().robust(), i.summary())));
    rows.addAll(differences.rows());
    if (!rows.equals(table.getItems())) {
      table.getItems().setAll(rows);
    }
  }

  private static String heading(int selected, Differences differences) {
    String said =
        differences.none()
            ? RunWords.TEXTS.get("compare.same", differences.columns().size())
            : RunWords.TEXTS.get(
                differences.rows().size() == 1 ? "compare.differ.one" : "compare.differ",
                differences.columns().size(),
                differences.rows().size());
    return differences.left() == 0
        ? said
        : said + " " + RunWords.TEXTS.get("compare.left", differences.columns().size(), selected);
  }

  private static Differences.Row figures(
      String word, Differences differences, Function<RunItem, String> value) {
    return new Differences.Row(
        RunWords.TEXTS.get("column." + word + ".long"),
        differences.columns().stream().map(value).toList());
  }

  private static List<TableColumn<Differences.Row, String>> columns(Differences differences) {
    List<TableColumn<Differences.Row, String>> columns = new ArrayList<>();
    columns.add(
        column(RunWords.TEXTS.get("compare.setting"), "", PATH_WIDTH, Differences.Row::path));
    for (int i = 0; i < differences.columns().size(); i++) {
      int column = i;
      RunItem run = differences.columns().get(i);
      columns.add(
          column(
              title(run, differences), run.name(), VALUE_WIDTH, row -> row.values().get(column)));
    }
    return columns;
  }

  /** The name; with the seed where another of the runs has the same name. */
  private static String title(RunItem run, Differences differences) {
    String name = run.shortName();
    long same = differences.columns().stream().filter(i -> i.shortName().equals(name)).count();
    String seed = Long.toString(run.summary().asked().seed());
    return same == 1 ? name : RunWords.TEXTS.get("compare.seeded", name, seed);
  }

  private static TableColumn<Differences.Row, String> column(
      String title, String tip, double width, Function<Differences.Row, String> value) {
    TableColumn<Differences.Row, String> column = new TableColumn<>();
    Label name = new Label(title);
    if (!tip.isEmpty()) {
      name.setTooltip(new Tooltip(tip));
    }
    column.setGraphic(name);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(
        row ->
            new ReadOnlyStringWrapper(
                value.apply(Objects.requireNonNull(row.getValue(), "a row"))));
    return column;
  }
}
