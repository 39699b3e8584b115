package org.redoubt.ui.experiment.weights;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Method;
import org.redoubt.ui.experiment.Problem;
import org.redoubt.ui.experiment.form.FormPart;
import org.redoubt.ui.experiment.form.Parts;
import org.redoubt.ui.experiment.form.RecordPart;

/** A method without terms of its own: its loss in symbols, then its fields. */
public final class FormulaPart extends VBox implements FormPart {
  private final Formulas formulas;
  private final Function<Formulas, String> formula;
  private final FormulaText whole = new FormulaText("experiment-formula");
  private final RecordPart fields;

  private FormulaPart(
      Parts factory,
      String path,
      Class<? extends Record> method,
      Function<Formulas, String> formula) {
    this.formulas = new Formulas(factory.context().document());
    this.formula = formula;
    getStyleClass().add("weights");
    whole.getStyleClass().add("whole-formula");
    fields = RecordPart.of(factory, path, method, key -> true);
    getChildren().addAll(whole, fields);
    refresh();
  }

  /** Of adversarial training. */
  public static FormulaPart adversarial(Parts factory, String path) {
    return new FormulaPart(factory, path, Method.Adv.class, Formulas::adversarial);
  }

  /** Of TRADES. */
  public static FormulaPart trades(Parts factory, String path) {
    return new FormulaPart(factory, path, Method.Trades.class, Formulas::trades);
  }

  /** Of training without an adversary. */
  public static FormulaPart standard(Parts factory, String path) {
    return new FormulaPart(factory, path, Method.Standard.class, formulas -> "L = CE(x)");
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void refresh() {
    whole.show(formula.apply(formulas));
    fields.refresh();
  }

  @Override
  public @Nullable Node mark(@Nullable Problem problem) {
    return fields.mark(problem);
  }
}
