package org.redoubt.ui.experiment.weights;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.config.Method;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.Problem;
import org.redoubt.ui.experiment.form.Parts;
import org.redoubt.ui.experiment.form.RecordPart;

/** What a term says, in words and symbols, and its forms, folded until they are asked for. */
final class TermDetails extends VBox {
  private static final Texts TEXTS = Texts.of("experiment");
  private static final double OFF = 0.5;
  private final Parts factory;
  private final String path;
  private final WeightTerm term;
  private final Formulas formulas;
  private final FormulaText formula;
  private final Label changed = new Label(TEXTS.get("weight.form.changed"));
  private final VBox texts = new VBox();
  private final ToggleButton fold = new ToggleButton();
  private @Nullable RecordPart form;

  TermDetails(Parts factory, String path, WeightTerm term) {
    this.factory = factory;
    this.path = path;
    this.term = term;
    this.formula = new FormulaText("experiment-formula-" + term.word());
    this.formulas = new Formulas(factory.context().document());
    getStyleClass().add("term-details");
    Label words = new Label(TEXTS.get("term." + term.word() + ".words"));
    words.getStyleClass().add("quiet");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    texts.getStyleClass().add("term-texts");
    texts.getChildren().addAll(words, formula);
    HBox.setHgrow(texts, Priority.ALWAYS);
    changed.getStyleClass().add("form-changed");
    changed.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().add(new HBox(8, texts, changed, foldButton()));
    folded(false);
  }

  private ToggleButton foldButton() {
    fold.setText(TEXTS.get("weight.form"));
    fold.setId("experiment-weight-" + term.word() + "-form");
    fold.getStyleClass().addAll("flat", "fold");
    fold.setMinWidth(Region.USE_PREF_SIZE);
    fold.setTooltip(new Tooltip(TEXTS.get("weight.form.tip")));
    fold.selectedProperty().addListener((property, before, now) -> folded(now));
    return fold;
  }

  private void folded(boolean open) {
    fold.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
    RecordPart made = form;
    if (open && made == null) {
      made = RecordPart.of(factory, path, Method.Adr.class, term.form()::equals);
      made.getStyleClass().add("term-form");
      made.refresh();
      getChildren().add(made);
      form = made;
    }
    if (made != null) {
      made.setVisible(open);
      made.setManaged(open);
    }
  }

  void refresh(boolean on) {
    formula.show(formulas.term(term));
    texts.setOpacity(on ? 1 : OFF);
    changed.setVisible(!atDefault());
    if (form != null) {
      form.refresh();
    }
  }

  private boolean atDefault() {
    return factory.context().document().atDefault(path + "." + term.form());
  }

  @Nullable Node mark(@Nullable Problem problem) {
    boolean mine = problem != null && problem.isIn(path + "." + term.form());
    if (mine) {
      fold.setSelected(true);
    }
    return form == null ? null : form.mark(mine ? problem : null);
  }
}
