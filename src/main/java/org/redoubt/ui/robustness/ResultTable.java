package org.redoubt.ui.robustness;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.config.Settings;
import org.redoubt.result.Percent;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.shell.Services;

/** The numbers, sortable, and a way to take them along. */
final class ResultTable extends VBox {
  private static final Texts TEXTS = Texts.of("robustness");
  private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+C");
  private static final Set<String> EXPLAINED = Set.of("epsilon", "counts", "interval", "rule");
  private static final double SCROLL_BAR = 18;
  private final RobustnessViewModel model;
  private final Services services;
  private final TableView<ResultRow> table = new TableView<>();

  ResultTable(RobustnessViewModel model, Services services) {
    this.model = model;
    this.services = services;
    getStyleClass().add("robustness-numbers");
    table.setId("robustness-table");
    table.setItems(model.rows());
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.widthProperty().addListener((size, before, now) -> fit(now.doubleValue()));
    table.setPlaceholder(new Label(TEXTS.get("table.none")));
    addColumns();
    table.setOnKeyPressed(
        event -> {
          if (COPY.match(event)) {
            copy();
            event.consume();
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(table, below());
  }

  private HBox below() {
    Button copy = new Button(TEXTS.get("copy"), Icons.of(Feather.COPY));
    copy.setId("robustness-copy");
    copy.setTooltip(new Tooltip(TEXTS.get("copy.tip")));
    copy.getStyleClass().add("flat");
    copy.setOnAction(event -> copy());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(space, copy);
    row.setAlignment(Pos.CENTER_RIGHT);
    return row;
  }

  private void addColumns() {
    Comparator<ResultRow> byRadius =
        Comparator.comparingDouble(row -> row.epsilon() == null ? -1 : row.epsilon());
    Comparator<ResultRow> byShare = Comparator.comparing(ResultRow::share);
    List<TableColumn<ResultRow, ResultRow>> columns =
        List.of(
            words("run", 124, row -> RunItem.shortened(row.run().name())),
            numbers(
                "seed",
                70,
                Comparator.comparingLong(ResultTable::seed),
                row -> Long.toString(seed(row))),
            words("attack", 190, ResultRow::attack),
            numbers("epsilon", 64, byRadius, ResultRow::fraction),
            numbers("pixels", 88, byRadius, ResultRow::pixels),
            numbers("counts", 104, byShare, row -> row.share().k() + " of " + row.share().n()),
            numbers("percent", 82, byShare, row -> Percent.of(row.share().rate())),
            numbers("interval", 128, byShare, row -> Percent.interval(row.share())),
            words("rule", 112, row -> Settings.word(row.rule())),
            words("evaluation", 100, ResultRow::evaluation));
    table.getColumns().setAll(columns);
  }

  /** Spreads the columns where there is room for all; else they keep their width and are moved. */
  private void fit(double width) {
    double least = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
    table.setColumnResizePolicy(
        width < least + SCROLL_BAR
            ? TableView.UNCONSTRAINED_RESIZE_POLICY
            : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  private static long seed(ResultRow row) {
    return row.run().experiment().seed();
  }

  private static TableColumn<ResultRow, ResultRow> words(
      String key, double width, Function<ResultRow, String> text) {
    return column(key, width, Comparator.comparing(text), text);
  }

  private static TableColumn<ResultRow, ResultRow> numbers(
      String key, double width, Comparator<ResultRow> order, Function<ResultRow, String> text) {
    TableColumn<ResultRow, ResultRow> column = column(key, width, order, text);
    column.getStyleClass().add("number-column");
    return column;
  }

  private static TableColumn<ResultRow, ResultRow> column(
      String key, double width, Comparator<ResultRow> order, Function<ResultRow, String> text) {
    TableColumn<ResultRow, ResultRow> column = new TableColumn<>();
    Label heading = new Label(TEXTS.get("column." + key));
    if (EXPLAINED.contains(key)) {
      heading.setTooltip(new Tooltip(TEXTS.get("column." + key + ".tip")));
    }
    column.setGraphic(heading);
    column.setId("robustness-column-" + key);
    column.setMinWidth(width);
    column.setPrefWidth(width);
    column.setComparator(order);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(made -> new Cell(text));
    return column;
  }

  private void copy() {
    List<ResultRow> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    List<ResultRow> rows = chosen.size() > 1 ? chosen : List.copyOf(table.getItems());
    ClipboardContent content = new ClipboardContent();
    content.putString(model.csv(rows));
    Clipboard.getSystemClipboard().setContent(content);
    services.notices().info(TEXTS.get("copied", Integer.toString(rows.size())));
  }

  /** Shows a text made of the row. */
  private static final class Cell extends TableCell<ResultRow, ResultRow> {
    private final Function<ResultRow, String> text;

    Cell(Function<ResultRow, String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(ResultRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(empty || row == null ? "" : text.apply(row));
    }
  }
}
