package org.redoubt.ui.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.redoubt.config.Attack;
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
            new AttackNumbers(attack),
            aims(),
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

  private FormRows aims() {
    BooleanBinding aimed =
        attack.goalProperty().isEqualTo(Attack.Goal.TARGETED).and(attack.has(AttackKind::hasGoal));
    return new FormRows()
        .rowIf(
            attack.has(AttackKind::hasObjective),
            TEXTS.get("objective"),
            TEXTS.get("objective.tip"),
            objective())
        .rowIf(attack.has(AttackKind::hasGoal), TEXTS.get("goal"), TEXTS.get("goal.tip"), goal())
        .rowIf(aimed, TEXTS.get("target"), TEXTS.get("target.tip"), target());
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
    BooleanBinding there = attack.has(AttackKind::hasRandomStart);
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
