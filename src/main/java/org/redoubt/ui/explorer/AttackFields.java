package org.redoubt.ui.explorer;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.InvalidSetting;

/** The settings of an attack as they stand in the form, valid or not. */
public final class AttackFields {
  private final ObjectProperty<AttackKind> kind = new SimpleObjectProperty<>(AttackKind.PGD);
  private final ObjectProperty<Norm> norm = new SimpleObjectProperty<>(Norm.LINF);
  private final DoubleProperty epsilon = new SimpleDoubleProperty(0.3);
  private final ObjectProperty<@Nullable Double> stepSize = new SimpleObjectProperty<>();
  private final IntegerProperty steps = new SimpleIntegerProperty(20);
  private final IntegerProperty restarts = new SimpleIntegerProperty(1);
  private final BooleanProperty randomStart = new SimpleBooleanProperty(true);
  private final ObjectProperty<Attack.Objective> objective =
      new SimpleObjectProperty<>(Attack.Objective.CROSS_ENTROPY);
  private final ObjectProperty<Goal> goal = new SimpleObjectProperty<>(Goal.NON_TARGETED);
  private final ObjectProperty<@Nullable Integer> target = new SimpleObjectProperty<>();
  private final DoubleProperty decay = new SimpleDoubleProperty(1);
  private Attack.Start start = Attack.Start.GAUSSIAN;
  private Attack.Direction direction = Attack.Direction.CLEAN_ADVERSARIAL;

  /** Whatever may change. */
  List<Observable> all() {
    return List.of(
        kind,
        norm,
        epsilon,
        stepSize,
        steps,
        restarts,
        randomStart,
        objective,
        goal,
        target,
        decay);
  }

  /** Whether the kind of attack has something. */
  BooleanBinding has(Predicate<AttackKind> what) {
    return Bindings.createBooleanBinding(() -> what.test(kind.get()), kind);
  }

  /** Takes over an attack; what it has no setting for stays as it is. */
  void take(Attack attack) {
    kind.set(AttackKind.of(attack));
    norm.set(attack.norm());
    epsilon.set(attack.epsilon());
    restarts.set(attack.restarts());
    goal.set(attack.goal());
    target.set(attack.targetClass());
    if (kind.get().hasSteps()) {
      steps.set(attack.steps());
    }
    takeOwn(attack);
  }

  private void takeOwn(Attack attack) {
    if (attack instanceof Attack.Fgsm fgsm) {
      stepSize.set(fgsm.stepSize());
      randomStart.set(fgsm.randomStart());
    } else if (attack instanceof Attack.Pgd pgd) {
      stepSize.set(pgd.stepSize());
      randomStart.set(pgd.randomStart());
      objective.set(pgd.objective());
    } else if (attack instanceof Attack.Bim bim) {
      stepSize.set(bim.stepSize());
    } else if (attack instanceof Attack.Mim mim) {
      stepSize.set(mim.stepSize());
      decay.set(mim.decay());
    } else if (attack instanceof Attack.TradesKl trades) {
      stepSize.set(trades.stepSize());
      start = trades.start();
      direction = trades.direction();
    }
  }

  /**
   * The attack.
   *
   * @throws InvalidSetting naming what is not allowed
   */
  Attack attack() {
    Norm n = norm.get();
    double e = epsilon.get();
    Double length = stepSize.get();
    Goal g = goal.get();
    Integer aim = g == Goal.TARGETED ? target.get() : null;
    boolean random = randomStart.get();
    int many = random ? restarts.get() : 1; // from the image itself all restarts are one
    return switch (kind.get()) {
      case FGSM -> new Attack.Fgsm(n, e, length, random, many, g, aim);
      case PGD -> new Attack.Pgd(n, e, length, steps.get(), many, random, objective.get(), g, aim);
      case BIM -> new Attack.Bim(n, e, length, steps.get(), g, aim);
      case MIM -> new Attack.Mim(n, e, length, steps.get(), decay.get(), g, aim);
      case TRADES_KL ->
          new Attack.TradesKl(n, e, length, steps.get(), restarts.get(), start, direction);
    };
  }

  public ObjectProperty<AttackKind> kindProperty() {
    return kind;
  }

  public ObjectProperty<Norm> normProperty() {
    return norm;
  }

  /** Radius in pixel units. */
  public DoubleProperty epsilonProperty() {
    return epsilon;
  }

  /** Length of a step in pixel units; null: chosen by the attack. */
  public ObjectProperty<@Nullable Double> stepSizeProperty() {
    return stepSize;
  }

  public IntegerProperty stepsProperty() {
    return steps;
  }

  public IntegerProperty restartsProperty() {
    return restarts;
  }

  public BooleanProperty randomStartProperty() {
    return randomStart;
  }

  public ObjectProperty<Attack.Objective> objectiveProperty() {
    return objective;
  }

  public ObjectProperty<Goal> goalProperty() {
    return goal;
  }

  /** Class aimed at where the goal is one class. */
  public ObjectProperty<@Nullable Integer> targetProperty() {
    return target;
  }

  /** Decay of the momentum, 0 to 1. */
  public DoubleProperty decayProperty() {
    return decay;
  }
}
