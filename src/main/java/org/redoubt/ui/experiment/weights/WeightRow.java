package org.redoubt.ui.experiment.weights;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.experiment.Problem;
import org.redoubt.ui.experiment.form.Field;
import org.redoubt.ui.experiment.form.FormContext;
import org.redoubt.ui.experiment.form.ValueField;

/** Switch, slider, exact field and the paper's values of one weight. */
final class WeightRow {
  private static final Texts TEXTS = Texts.of("experiment");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private final ExperimentDocument document;
  private final WeightTerm term;
  private final String path;
  private final ToggleSwitch on = new ToggleSwitch();
  private final Slider slider = new Slider(0, 1, 0);
  private final ValueField exact;
  private final List<Button> paper = new ArrayList<>();
  private String remembered = "1";
  private boolean showing;

  WeightRow(FormContext context, WeightTerm term, Field field) {
    this.document = context.document();
    this.term = term;
    this.path = field.path();
    exact = new ValueField(context, field, value -> document.set(path, value));
    on.setId("experiment-weight-" + term.word() + "-on");
    on.setAccessibleText(TEXTS.get("weight.on", name()));
    on.setTooltip(new Tooltip(TEXTS.get("weight.on", name())));
    on.selectedProperty().addListener((property, before, now) -> switched(now));
    slider.setId("experiment-weight-" + term.word() + "-slider");
    slider.setAccessibleText(name());
    slider.setBlockIncrement(0.05);
    slider.setMaxWidth(Double.MAX_VALUE);
    slider.valueProperty().addListener((property, before, now) -> slid(now.doubleValue()));
    for (PaperWeights weights : PaperWeights.values()) {
      paper.add(paperButton(weights));
    }
  }

  String name() {
    return TEXTS.get("term." + term.word());
  }

  private Button paperButton(PaperWeights weights) {
    Button button = new Button(weights.of(term));
    String word = weights.word();
    button.setId("experiment-weight-" + term.word() + "-" + word);
    button.getStyleClass().addAll("paper-value", "flat");
    button.setMaxWidth(Double.MAX_VALUE);
    String tip = TEXTS.get("weight.paper", name(), weights.of(term), TEXTS.get("paper." + word));
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.setOnAction(event -> document.set(path, weights.of(term)));
    return button;
  }

  ToggleSwitch switchNode() {
    return on;
  }

  Node title() {
    Label words = new Label(name());
    words.getStyleClass().add("weight-title");
    Label key = new Label(term.key());
    key.getStyleClass().add("weight-key");
    return new VBox(words, key);
  }

  Slider slider() {
    return slider;
  }

  Node exact() {
    return exact.node();
  }

  Node problem() {
    return exact.problem();
  }

  List<Button> paper() {
    return List.copyOf(paper);
  }

  private void switched(boolean now) {
    if (!showing) {
      document.set(path, now ? remembered : "0");
    }
  }

  private void slid(double position) {
    if (!showing) {
      document.set(path, WeightScale.weight(position));
    }
  }

  /** Shows the weight; a slider that the user moves stays where the user holds it. */
  void refresh() {
    String value = Objects.requireNonNullElse(document.get(path), "");
    exact.show(value);
    paper.forEach(b -> b.pseudoClassStateChanged(CHOSEN, b.getText().equals(value)));
    Double weight = document.number(path);
    showing = true;
    on.setSelected(weight == null || weight != 0);
    if (weight != null && !WeightScale.weight(slider.getValue()).equals(value)) {
      slider.setValue(WeightScale.position(weight));
    }
    showing = false;
    if (weight != null && weight > 0) {
      remembered = value;
    }
  }

  boolean isOn() {
    return on.isSelected();
  }

  @Nullable Node mark(@Nullable Problem problem) {
    return exact.mark(problem);
  }
}
