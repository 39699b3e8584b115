package org.redoubt.ui.explorer;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.InvalidSetting;
import org.redoubt.result.ExplorerReply.Ready;

/**
 * One image under attack: what is asked, and the newest answer. Whatever changes in the form is
 * asked anew, once it has settled.
 */
public final class ExplorerViewModel {
  private final Consumer<Runnable> settle;
  private final Connection connection;
  private final RunInSight run;
  private final AttackFields attack = new AttackFields();
  private final ImageChoice images;
  private final Inquiry inquiry;
  private final BooleanProperty stopAtFall = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.NO_RUN);
  private final ReadOnlyObjectWrapper<@Nullable Ready> ready = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
  private EpsilonRange range = new EpsilonRange(0.5, 5);
  private boolean filled; // with the attack of the first run
  private boolean filling; // the form is being filled: nothing is asked yet
  private boolean inSight;
  private boolean owed; // something is to be asked when the panel is seen again

  /**
   * @param run which run is looked at
   * @param settle runs what it is given last, once nothing more has come for a moment
   * @param seed of the random choice of images
   */
  ExplorerViewModel(
      RunInSight run, LiveNetwork.Starter starter, Consumer<Runnable> settle, long seed) {
    this.run = run;
    this.settle = settle;
    this.images = new ImageChoice(seed);
    this.inquiry = new Inquiry(run.threads().ui());
    this.connection = new Connection(starter, run.threads().ui(), this::networkReady, this::failed);
    InvalidationListener change = any -> changed();
    attack.all().forEach(field -> field.addListener(change));
    images.imageProperty().addListener(change);
    stopAtFall.addListener(change);
    attack.normProperty().addListener((property, before, now) -> keepPlace(before, now));
    attack.goalProperty().addListener((property, before, now) -> aim(now));
    run.onChange(this::open);
  }

  /** The panel is in sight: what it shows is started. */
  void shown() {
    inSight = true;
    run.look();
    if (owed) {
      ask();
    }
  }

  /** The panel is out of sight: the network stays, and is asked nothing. */
  void hidden() {
    inSight = false;
    run.rest();
  }

  /** The window closes. */
  void close() {
    connection.close();
  }

  private void open(RunInSight.View view) {
    connection.close();
    inquiry.forget();
    ready.set(null);
    if (view.loadable() == null) {
      stage.set(view.name().isEmpty() ? Stage.NO_RUN : Stage.NO_CHECKPOINT);
    } else {
      stage.set(Stage.STARTING);
      connection.open(view.loadable());
    }
  }

  /** Loads the run's network again, from the checkpoint that is the best one now. */
  public void reload() {
    run.again();
  }

  private void networkReady(LiveNetwork network) {
    Ready now = network.ready();
    range = EpsilonRange.of(now);
    filling = true;
    if (!filled) {
      attack.take(now.attack());
      filled = true;
    }
    images.among(now.labels());
    ready.set(now); // whoever listens asks for the classes of the images
    filling = false;
    stage.set(Stage.READY);
    ask();
  }

  private void failed(String sentence) {
    inquiry.forget();
    failure.set(sentence);
    stage.set(Stage.FAILED);
  }

  /** Takes the attack of the run's own evaluation. */
  public void resetAttack() {
    Ready now = ready.get();
    if (now != null) {
      filling = true;
      attack.take(now.attack());
      filling = false;
      changed();
    }
  }

  private void keepPlace(Norm before, Norm now) {
    if (!filling) {
      double moved = range.converted(attack.epsilonProperty().get(), before, now);
      attack.epsilonProperty().set(Double.parseDouble(RadiusText.decimal(moved)));
      attack.stepSizeProperty().set(null);
    }
  }

  /** A goal of one class begins with the wrong class that the network finds most likely. */
  private void aim(Goal now) {
    if (!filling && now == Goal.TARGETED && attack.targetProperty().get() == null) {
      int label = images.label();
      attack.targetProperty().set(inquiry.runnerUp(label).orElse(label == 0 ? 1 : 0));
    }
  }

  private void changed() {
    if (!filling && stage.get() == Stage.READY) {
      settle.accept(this::ask);
    }
  }

  private void ask() {
    LiveNetwork network = connection.network();
    owed = network != null && !inSight;
    if (network == null || owed) {
      return;
    }
    try {
      SuccessRule rule = stopAtFall.get() ? SuccessRule.ANY_ITERATE : SuccessRule.LAST_ITERATE;
      inquiry.ask(
          network, new Inquiry.Question(images.imageProperty().get(), rule, attack.attack()));
    } catch (InvalidSetting e) {
      inquiry.refuse(String.valueOf(e.getMessage()));
    }
  }

  /** Ends of the epsilon slider; they change with {@link #readyProperty}. */
  public double largestEpsilon() {
    return range.most(Objects.requireNonNull(attack.normProperty().get()));
  }

  public AttackFields attack() {
    return attack;
  }

  /** What was asked and answered. */
  public Inquiry inquiry() {
    return inquiry;
  }

  public ImageChoice images() {
    return images;
  }

  /** Whether the attack ends when the image falls. */
  public BooleanProperty stopAtFallProperty() {
    return stopAtFall;
  }

  public ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /** What the network is; null until it is loaded. */
  public ReadOnlyObjectProperty<@Nullable Ready> readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** Why the network could not be loaded or has ended. */
  public ReadOnlyStringProperty failureProperty() {
    return failure.getReadOnlyProperty();
  }

  RunInSight run() {
    return run;
  }
}
