package org.redoubt.ui.explorer;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.beans.property.IntegerProperty;
import org.redoubt.config.InvalidSetting;
import org.redoubt.ui.base.Texts;

/** The numbers of an attack beside its radius. */
final class AttackNumbers extends FormRows {
  private static final Texts TEXTS = Texts.of("explorer");
  private final AttackFields attack;

  AttackNumbers(AttackFields attack) {
    this.attack = attack;
    rowIf(
            attack.has(AttackKind::hasSteps),
            TEXTS.get("steps"),
            TEXTS.get("steps.tip"),
            count("explorer-steps", "steps.tip", attack.stepsProperty()))
        .row(TEXTS.get("step-size"), TEXTS.get("step-size.tip"), stepSize())
        .rowIf(
            attack.has(AttackKind::hasRestarts),
            TEXTS.get("restarts"),
            TEXTS.get("restarts.tip"),
            count("explorer-restarts", "restarts.tip", attack.restartsProperty()))
        .rowIf(
            attack.has(AttackKind::hasDecay), TEXTS.get("decay"), TEXTS.get("decay.tip"), decay());
  }

  private static ValueField count(String id, String tip, IntegerProperty property) {
    ValueField field =
        new ValueField(
                id,
                TEXTS.get(tip),
                () -> Integer.toString(property.get()),
                text -> whole(text, property))
            .nudgedBy(by -> property.set(Math.max(1, property.get() + by)));
    property.addListener((any, before, now) -> field.refresh());
    return field;
  }

  private static boolean whole(String text, IntegerProperty into) {
    try {
      into.set(Integer.parseInt(text));
      return true;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private ValueField stepSize() {
    ValueField field =
        new ValueField(
            "explorer-step-size", TEXTS.get("step-size.tip"), this::stepText, this::takeStep);
    attack.all().forEach(one -> one.addListener(any -> field.refresh()));
    return field;
  }

  /** A length that the attack chooses is shown with its value. */
  private String stepText() {
    Double length = attack.stepSizeProperty().get();
    if (length != null) {
      return RadiusText.decimal(length);
    }
    try {
      return TEXTS.get("step-size.auto", RadiusText.decimal(attack.attack().stepLength()));
    } catch (InvalidSetting e) {
      return TEXTS.get("step-size.auto.bare");
    }
  }

  private boolean takeStep(String text) {
    if (text.isEmpty() || text.startsWith(TEXTS.get("step-size.auto.bare"))) {
      attack.stepSizeProperty().set(null);
      return true;
    }
    return real(text, length -> attack.stepSizeProperty().set(length));
  }

  private ValueField decay() {
    ValueField field =
        new ValueField(
            "explorer-decay",
            TEXTS.get("decay.tip"),
            () -> RadiusText.decimal(attack.decayProperty().get()),
            text -> real(text, attack.decayProperty()::set));
    attack.decayProperty().addListener((any, before, now) -> field.refresh());
    return field;
  }

  private static boolean real(String text, DoubleConsumer into) {
    OptionalDouble value = RadiusText.parse(text);
    value.ifPresent(into);
    return value.isPresent();
  }
}
