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
    Runnable ends =
        () -> {
          slider.setMax(Math.max(model.largestEpsilon(), attack.epsilonProperty().get()));
          slider.setBlockIncrement(slider.getMax() / STEPS);
          slider.setValue(attack.epsilonProperty().get());
        };
    model.readyProperty().addListener((property, before, now) -> ends.run());
    attack.normProperty().addListener((property, before, now) -> ends.run());
    attack.epsilonProperty().addListener((property, before, now) -> ends.run());
    slider
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (slider.isValueChanging() || slider.isFocused()) {
                attack.epsilonProperty().set(rounded(now.doubleValue(), slider.getMax()));
              }
            });
    ends.run();
    return slider;
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
