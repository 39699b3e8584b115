package org.redoubt.ui.experiment;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentText;

/** What the latest text was understood as. */
final class Understanding {
  private final ReadOnlyObjectWrapper<@Nullable ExperimentText> text =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Experiment> experiment =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper readable = new ReadOnlyBooleanWrapper(true);
  private final AtomicInteger revision = new AtomicInteger();
  private final Executor later;
  private final Executor ui;
  private @Nullable Experiment lastValid;

  Understanding(Executor later, Executor ui) {
    this.later = later;
    this.ui = ui;
  }

  ReadOnlyObjectProperty<@Nullable ExperimentText> textProperty() {
    return text.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Experiment> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readableProperty() {
    return readable.getReadOnlyProperty();
  }

  @Nullable Experiment lastValid() {
    return lastValid;
  }

  /** The values of a text are known before it is read. */
  void knows(ExperimentText values) {
    text.set(values);
  }

  /** A change was refused; stands until the next text is read. */
  void refused(Problem why) {
    problem.set(why);
  }

  /** Reads a text, unless another one follows before its turn comes. */
  void read(String yaml, String source) {
    int mine = revision.incrementAndGet();
    later.execute(
        () -> {
          if (mine == revision.get()) {
            Reading reading = Reading.of(yaml, source);
            ui.execute(() -> show(reading, mine));
          }
        });
  }

  private void show(Reading reading, int of) {
    if (of != revision.get()) {
      return;
    }
    ExperimentText known = text.get();
    if (reading.text() != null && (known == null || !known.yaml().equals(reading.text().yaml()))) {
      text.set(reading.text());
    }
    readable.set(reading.text() != null);
    if (reading.experiment() != null) {
      lastValid = reading.experiment();
    }
    problem.set(reading.problem());
    experiment.set(reading.experiment());
  }
}
