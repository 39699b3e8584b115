package org.redoubt.ui.runs;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.shell.Services;

/** The table of runs. */
final class RunsTable extends TableView<RunRow> {
  private static final double ROW = 28;
  private final RunsViewModel model;

  RunsTable(Services services, RunsViewModel model) {
    super(model.list().rows());
    this.model = model;
    setId("runs-table");
    getStyleClass().addAll("runs-table", Styles.DENSE);
    setAccessibleText(RunWords.TEXTS.get("table"));
    setFixedCellSize(ROW);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    for (RunColumn column : RunColumn.values()) {
      getColumns().add(column(column));
    }
    setSortPolicy(
        table -> {
          model.list().order(table.getComparator());
          return true;
        });
    new ColumnChoice(services.memory()).keep(this);
    new TableSelection(this, model, services.selection()).bind();
    setContextMenu(menu());
    setPlaceholder(nothingFound());
    addEventFilter(KeyEvent.KEY_PRESSED, this::notes);
    sceneProperty().addListener((scene, before, now) -> Platform.runLater(this::requestFocus));
  }

  private TableColumn<RunRow, RunItem> column(RunColumn column) {
    TableColumn<RunRow, RunItem> made = new TableColumn<>();
    Label name = new Label(RunWords.TEXTS.get("column." + column.word()));
    name.setTooltip(new Tooltip(RunWords.TEXTS.get("column." + column.word() + ".tip")));
    made.setGraphic(name);
    made.setId("runs-column-" + column.word());
    made.setUserData(column.name());
    made.setPrefWidth(column.width());
    made.setMinWidth(column.numeric() ? column.width() : 0.7 * column.width());
    if (column.numeric()) {
      made.setMaxWidth(1.4 * column.width());
      made.getStyleClass().add("numeric");
    }
    made.setCellValueFactory(row -> value(row.getValue()));
    made.setComparator(column.order());
    made.setCellFactory(any -> cell(column));
    return made;
  }

  private static ObservableValue<RunItem> value(RunRow row) {
    return row.itemProperty();
  }

  private TableCell<RunRow, RunItem> cell(RunColumn column) {
    return switch (column) {
      case STATUS -> new StatusCell();
      case PROGRESS -> new ProgressCell();
      case AGE -> new AgeCell(model.nowProperty());
      case NAME,
          METHOD,
          DATA,
          LAMBDA_LC,
          LAMBDA_GB,
          LAMBDA_SMT,
          LAMBDA_CONF,
          NATURAL,
          ROBUST,
          EPSILON,
          SEED,
          TAGS ->
          new TextCell(column);
    };
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    menu.getItems().addAll(new ActionItems(model).withKeys(RunAction.values()));
    return menu;
  }

  /** A table takes F2 for editing cells; here it is the key of tags and note. */
  private void notes(KeyEvent event) {
    if (event.getCode() == KeyCode.F2) {
      model.actions().perform(RunAction.NOTES);
      event.consume();
    }
  }

  private Label nothingFound() {
    Label label = new Label();
    label.getStyleClass().add("quiet");
    model
        .list()
        .searchProperty()
        .addListener(
            (text, before, now) -> label.setText(RunWords.TEXTS.get("search.nothing", now)));
    label.setText(RunWords.TEXTS.get("table.nothing"));
    return label;
  }

  /** Names of the rows that are selected in the table, from above. */
  List<String> selectedNames() {
    return getSelectionModel().getSelectedIndices().stream()
        .filter(i -> i >= 0 && i < getItems().size())
        .map(i -> getItems().get(i).name())
        .toList();
  }

  /** Is told when the user may have selected other rows. */
  void onSelection(Runnable listener) {
    getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> listener.run());
  }
}
