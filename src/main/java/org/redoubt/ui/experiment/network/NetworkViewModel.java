package org.redoubt.ui.experiment.network;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Experiment;
import org.redoubt.config.NetworkOutline;
import org.redoubt.ui.experiment.ExperimentDocument;

/** The layers of the experiment that is edited, and where they are split into G and C. */
final class NetworkViewModel {
  private static final String SPLIT = "model.split";
  private static final String OWN = "auto";
  private final ExperimentDocument document;
  private final ReadOnlyObjectWrapper<@Nullable NetworkOutline> outline =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper();

  NetworkViewModel(ExperimentDocument document) {
    this.document = document;
    document.experimentProperty().addListener((property, before, now) -> show(now));
    Experiment last = document.lastValid();
    if (last != null) {
      outline.set(NetworkOutline.of(last));
    }
    show(document.experimentProperty().get());
  }

  /** The layers of the latest valid experiment; null if there has been none. */
  ReadOnlyObjectProperty<@Nullable NetworkOutline> outlineProperty() {
    return outline.getReadOnlyProperty();
  }

  /** Whether the layers are those of the text as it is now. */
  ReadOnlyBooleanProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  private void show(@Nullable Experiment experiment) {
    current.set(experiment != null);
    if (experiment != null) {
      NetworkOutline now = NetworkOutline.of(experiment);
      if (!now.equals(outline.get())) {
        outline.set(now);
      }
    }
  }

  /**
   * Makes z the output of the layer at a position, or of the nearest one that may be the split. The
   * architecture's own split is written as the word that stands for it.
   */
  void splitAfter(int position) {
    NetworkOutline now = outline.get();
    if (now == null || !current.get()) {
      return;
    }
    int last = now.boxes().size() - 2;
    int chosen = Math.max(0, Math.min(last, position));
    if (last >= 0 && chosen != now.split()) {
      boolean own = chosen == now.ownSplit();
      document.set(SPLIT, own ? OWN : now.boxes().get(chosen).layer().name());
    }
  }

  /** Moves the split by some layers towards the logits, or back where negative. */
  void moveSplit(int layers) {
    NetworkOutline now = outline.get();
    if (now != null) {
      splitAfter(now.split() + layers);
    }
  }
}
