package org.redoubt.ui.explorer;

import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.redoubt.ui.base.Texts;

/** The radius: a slider, an exact field, and the same in steps of a byte. */
final class EpsilonControl extends VBox {
  private static final Texts TEXTS = Texts.of("explorer");
  private static final double FIELD = 84;
  private static final double STEPS = 200; // of the slider, so that it gives short numbers

  EpsilonControl(ExplorerViewModel model) {
    getStyleClass().add("epsilon-control");
    AttackFields attack = model.attack();
    Slider slider = slider(model);
    ValueField field =
        new ValueField(
            "explorer-epsilon-field",
            TEXTS.get("epsilon.tip"),
            () -> RadiusText.decimal(attack.epsilonProperty().get()),
            text -> take(attack, text));
    field.setPrefWidth(FIELD);
    field.setMinWidth(FIELD);
    Label bytes = new Label();
    bytes.getStyleClass().add("quiet");
    Label name = new Label(TEXTS.get("epsilon"));
    name.setLabelFor(field);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(name, space, bytes, field);
    line.getStyleClass().add("epsilon-line");
    line.setAlignment(Pos.CENTER_LEFT);
    Runnable show =
        () -> {
          field.refresh();
          bytes.setText(TEXTS.get("equals", RadiusText.bytes(attack.epsilonProperty().get())));
        };
    attack.epsilonProperty().addListener((property, before, now) -> show.run());
    show.run();
    getChildren().addAll(line, slider);
  }

  private static Slider slider(ExplorerViewModel model) {
    AttackFields attack = model.attack();
    Slider slider = new Slider();
    slider.setId("explorer-epsilon");
    slider.setTooltip(new Tooltip(TEXTS.get("epsilon.slider.tip")));
    slider.setAccessibleText(TEXTS.get("epsilon.slider.tip"));
    Following following = new Following(model, slider);
    model.readyProperty().addListener((property, before, now) -> following.follow());
    attack.normProperty().addListener((property, before, now) -> following.follow());
    attack.epsilonProperty().addListener((property, before, now) -> following.follow());
    slider.valueProperty().addListener((property, before, now) -> following.moved());
    following.follow();
    return slider;
  }

  /** Keeps the slider where the radius is; only what the user moves is a new radius. */
  private static final class Following {
    private final ExplorerViewModel model;
    private final Slider slider;
    private boolean filling;

    Following(ExplorerViewModel model, Slider slider) {
      this.model = model;
      this.slider = slider;
    }

    void follow() {
      double epsilon = model.attack().epsilonProperty().get();
      filling = true;
      slider.setMax(Math.max(model.largestEpsilon(), epsilon));
      slider.setBlockIncrement(slider.getMax() / STEPS);
      slider.setValue(epsilon);
      filling = false;
    }

    void moved() {
      if (!filling && (slider.isValueChanging() || slider.isFocused())) {
        model.attack().epsilonProperty().set(rounded(slider.getValue(), slider.getMax()));
      }
    }
  }

  /** To a two-hundredth of the slider's length, in as few digits as tell those apart. */
  static double rounded(double value, double most) {
    double digits = Math.pow(10, Math.ceil(Math.log10(STEPS / most)));
    return Math.min(most, Math.round(value * digits) / digits);
  }

  private static boolean take(AttackFields attack, String text) {
    OptionalDouble value = RadiusText.parse(text);
    value.ifPresent(attack.epsilonProperty()::set);
    return value.isPresent();
  }
}
