package org.redoubt.ui.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.redoubt.config.Attack;
import org.redoubt.config.InvalidSetting;
import org.redoubt.config.Settings;
import org.redoubt.result.ExplorerReply.Ready;
import org.redoubt.ui.base.Texts;

/** The attack's settings, as many as the kind of attack has. */
final class AttackForm extends VBox {
  private static final Texts TEXTS = Texts.of("explorer");
  private final ExplorerViewModel model;
  private final AttackFields attack;

  AttackForm(ExplorerViewModel model) {
    this.model = model;
    this.attack = model.attack();
    getStyleClass().add("explorer-form-box");
    getChildren()
        .addAll(
            new FormRows()
                .row(TEXTS.get("kind"), TEXTS.get("kind.tip"), kind())
                .row(TEXTS.get("norm"), TEXTS.get("norm.tip"), norm()),
            new EpsilonControl(model),
            numbers(),
            random(),
            stop());
  }

  private static <E extends Enum<E>> String word(String group, E value) {
    return TEXTS.get(group + "." + Settings.word(value));
  }

  private ComboBox<AttackKind> kind() {
    return Choices.of(
        "explorer-kind",
        TEXTS.get("kind.tip"),
        List.of(AttackKind.values()),
        kind -> word("kind", kind),
        attack.kindProperty());
  }

  private ComboBox<Attack.Norm> norm() {
    return Choices.of(
        "explorer-norm",
        TEXTS.get("norm.tip"),
        List.of(Attack.Norm.values()),
        norm -> word("norm", norm),
        attack.normProperty());
  }

  private FormRows numbers() {
    return new FormRows()
        .rowIf(
            has(AttackKind::hasSteps),
            TEXTS.get("steps"),
            TEXTS.get("steps.tip"),
            count("explorer-steps", "steps.tip", attack.stepsProperty()))
        .row(TEXTS.get("step-size"), TEXTS.get("step-size.tip"), stepSize())
        .rowIf(
            has(AttackKind::hasRestarts),
            TEXTS.get("restarts"),
            TEXTS.get("restarts.tip"),
            count("explorer-restarts", "restarts.tip", attack.restartsProperty()))
        .rowIf(has(AttackKind::hasDecay), TEXTS.get("decay"), TEXTS.get("decay.tip"), decay())
        .rowIf(
            has(AttackKind::hasObjective),
            TEXTS.get("objective"),
            TEXTS.get("objective.tip"),
            objective())
        .rowIf(has(AttackKind::hasGoal), TEXTS.get("goal"), TEXTS.get("goal.tip"), goal())
        .rowIf(aimed(), TEXTS.get("target"), TEXTS.get("target.tip"), target());
  }

  private BooleanBinding has(java.util.function.Predicate<AttackKind> what) {
    return new BooleanBinding() {
      {
        bind(attack.kindProperty());
      }

      @Override
      protected boolean computeValue() {
        return what.test(attack.kindProperty().get());
      }
    };
  }

  private BooleanBinding aimed() {
    return attack.goalProperty().isEqualTo(Attack.Goal.TARGETED).and(has(AttackKind::hasGoal));
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

  /** What stands in for a length that the attack chooses is shown with its value. */
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
    OptionalDouble value = RadiusText.parse(text);
    value.ifPresent(length -> attack.stepSizeProperty().set(length));
    return value.isPresent();
  }

  private ValueField decay() {
    ValueField field =
        new ValueField(
            "explorer-decay",
            TEXTS.get("decay.tip"),
            () -> RadiusText.decimal(attack.decayProperty().get()),
            text -> {
              OptionalDouble value = RadiusText.parse(text);
              value.ifPresent(attack.decayProperty()::set);
              return value.isPresent();
            });
    attack.decayProperty().addListener((any, before, now) -> field.refresh());
    return field;
  }

  private ComboBox<Attack.Objective> objective() {
    return Choices.of(
        "explorer-objective",
        TEXTS.get("objective.tip"),
        List.of(Attack.Objective.values()),
        one -> word("objective", one),
        attack.objectiveProperty());
  }

  private ComboBox<Attack.Goal> goal() {
    return Choices.of(
        "explorer-goal",
        TEXTS.get("goal.tip"),
        Arrays.asList(Attack.Goal.values()),
        one -> word("goal", one),
        attack.goalProperty());
  }

  private ComboBox<Integer> target() {
    ComboBox<Integer> box =
        Choices.of(
            "explorer-target",
            TEXTS.get("target.tip"),
            List.of(),
            this::className,
            attack.targetProperty());
    model
        .readyProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                List<Integer> classes =
                    IntStream.range(0, now.classNames().size()).boxed().toList();
                if (!box.getItems().equals(classes)) {
                  box.getItems().setAll(classes);
                }
              }
            });
    return box;
  }

  private String className(Integer label) {
    Ready ready = model.readyProperty().get();
    return label == null || ready == null ? "" : ready.classNames().get(label);
  }

  private CheckBox random() {
    CheckBox box = check("explorer-random-start", "random-start");
    box.selectedProperty().bindBidirectional(attack.randomStartProperty());
    BooleanBinding there = has(AttackKind::hasRandomStart);
    box.visibleProperty().bind(there);
    box.managedProperty().bind(there);
    return box;
  }

  private CheckBox stop() {
    CheckBox box = check("explorer-stop", "stop");
    box.selectedProperty().bindBidirectional(model.stopAtFallProperty());
    return box;
  }

  private static CheckBox check(String id, String key) {
    CheckBox box = new CheckBox(TEXTS.get(key));
    box.setId(id);
    box.setTooltip(new Tooltip(TEXTS.get(key + ".tip")));
    return box;
  }
}
