package org.redoubt.ui.experiment.weights;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Method;
import org.redoubt.config.Settings;
import org.redoubt.ui.experiment.Problem;
import org.redoubt.ui.experiment.form.Field;
import org.redoubt.ui.experiment.form.FormPart;
import org.redoubt.ui.experiment.form.Parts;
import org.redoubt.ui.experiment.form.RecordPart;

/** The method of the paper: its four terms first, then supervision and crafting. */
public final class AdrPart extends VBox implements FormPart {
  private final FormulaText whole = new FormulaText("experiment-formula");
  private final Formulas formulas;
  private final WeightGrid grid;
  private final RecordPart rest;

  /**
   * @param path of the method
   */
  public AdrPart(Parts factory, String path) {
    formulas = new Formulas(factory.context().document());
    getStyleClass().add("weights");
    whole.getStyleClass().add("whole-formula");
    Map<String, Field> fields = fields(path);
    grid = new WeightGrid(factory, path, term -> Objects.requireNonNull(fields.get(term.key())));
    Predicate<String> ofTerms =
        key ->
            Arrays.stream(WeightTerm.values())
                .anyMatch(term -> term.key().equals(key) || term.form().equals(key));
    rest = RecordPart.of(factory, path, Method.Adr.class, ofTerms.negate());
    getChildren().addAll(whole, grid, rest);
    refresh();
  }

  private static Map<String, Field> fields(String path) {
    return Arrays.stream(Method.Adr.class.getRecordComponents())
        .filter(component -> Settings.key(component).startsWith("lambda_"))
        .collect(Collectors.toMap(Settings::key, c -> Field.of(path + "." + Settings.key(c), c)));
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void refresh() {
    whole.show(formulas.adr());
    grid.refresh();
    rest.refresh();
  }

  @Override
  public @Nullable Node mark(@Nullable Problem problem) {
    Node inGrid = grid.mark(problem);
    Node below = rest.mark(inGrid == null ? problem : null);
    return inGrid == null ? below : inGrid;
  }
}
