package org.redoubt.ui.experiment.weights;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.experiment.Problem;
import org.redoubt.ui.experiment.form.Field;
import org.redoubt.ui.experiment.form.Parts;

/** The four weights one below another: switch, name, slider, number, the paper's numbers. */
final class WeightGrid extends GridPane {
  private static final Texts TEXTS = Texts.of("experiment");
  private static final int PAPER_COLUMN = 4;
  private static final int COLUMNS = PAPER_COLUMN + PaperWeights.values().length;
  private static final int ROWS_OF_A_TERM = 4;
  private static final double[] WIDTHS = {40, 150, 64, 62, 48, 44, 58};
  private final ExperimentDocument document;
  private final String path;
  private final Map<WeightTerm, WeightRow> rows = new EnumMap<>(WeightTerm.class);
  private final Map<WeightTerm, TermDetails> details = new EnumMap<>(WeightTerm.class);

  WeightGrid(Parts factory, String path, Function<WeightTerm, Field> fields) {
    this.document = factory.context().document();
    this.path = path;
    setId("experiment-weights");
    getStyleClass().add("weight-grid");
    columns();
    header();
    int at = 1;
    for (WeightTerm term : WeightTerm.values()) {
      WeightRow row = new WeightRow(factory.context(), term, fields.apply(term));
      rows.put(term, row);
      TermDetails detail = new TermDetails(factory, path, term);
      details.put(term, detail);
      place(at, row, detail);
      at += ROWS_OF_A_TERM;
    }
  }

  private void columns() {
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints width = new ColumnConstraints();
      width.setMinWidth(WIDTHS[column]);
      width.setPrefWidth(WIDTHS[column]);
      width.setHgrow(column == 2 ? Priority.ALWAYS : Priority.NEVER);
      width.setHalignment(column >= PAPER_COLUMN ? HPos.CENTER : HPos.LEFT);
      getColumnConstraints().add(width);
    }
  }

  private void header() {
    Label paper = new Label(TEXTS.get("weights.paper"));
    paper.getStyleClass().add("quiet");
    GridPane.setHalignment(paper, HPos.RIGHT);
    add(paper, 1, 0, 3, 1);
    int column = PAPER_COLUMN;
    for (PaperWeights weights : PaperWeights.values()) {
      add(all(weights), column, 0);
      column++;
    }
  }

  /** A button that takes over all four weights of one of the paper's experiments. */
  private Button all(PaperWeights weights) {
    String word = weights.word();
    Button button = new Button(TEXTS.get("paper." + word + ".short"));
    button.setId("experiment-weights-" + word);
    button.getStyleClass().addAll("flat", "paper-head");
    button.setMaxWidth(Double.MAX_VALUE);
    String tip = TEXTS.get("weights.all", TEXTS.get("paper." + word));
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.setOnAction(
        event -> {
          for (WeightTerm term : WeightTerm.values()) {
            document.set(path + "." + term.key(), weights.of(term));
          }
        });
    return button;
  }

  private void place(int at, WeightRow row, TermDetails detail) {
    Region line = new Region();
    line.getStyleClass().add("weight-line");
    add(line, 0, at, COLUMNS, 1);
    add(row.switchNode(), 0, at + 1);
    add(row.title(), 1, at + 1);
    add(row.slider(), 2, at + 1);
    add(row.exact(), 3, at + 1);
    for (int i = 0; i < row.paper().size(); i++) {
      add(row.paper().get(i), PAPER_COLUMN + i, at + 1);
    }
    add(row.problem(), 1, at + 2, COLUMNS - 1, 1);
    add(detail, 1, at + 3, COLUMNS - 1, 1);
  }

  void refresh() {
    rows.forEach(
        (term, row) -> {
          row.refresh();
          TermDetails detail = details.get(term);
          if (detail != null) {
            detail.refresh(row.isOn());
          }
        });
  }

  @Nullable Node mark(@Nullable Problem problem) {
    Node target = null;
    for (WeightRow row : rows.values()) {
      Node found = row.mark(problem);
      target = found == null ? target : found;
    }
    for (TermDetails detail : details.values()) {
      Node found = detail.mark(problem);
      target = found == null ? target : found;
    }
    return target;
  }
}
