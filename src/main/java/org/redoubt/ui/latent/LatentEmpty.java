package org.redoubt.ui.latent;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.config.Settings;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.EmptyState;
import org.redoubt.ui.latent.LatentViewModel.State;
import org.redoubt.ui.shell.Navigator;
import org.redoubt.ui.shell.Place;

/** What stands in the place of a chapter while there is nothing to show. */
final class LatentEmpty extends StackPane {
  private static final Texts TEXTS = Texts.of("latent");
  private static final double TURNING = 36;
  private final LatentViewModel model;
  private final Navigator navigator;

  LatentEmpty(LatentViewModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
    setId("latent-empty");
    model.stateProperty().addListener((property, before, now) -> show());
    model.taskProperty().addListener((property, before, now) -> show());
    model.chapterProperty().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    State state = model.stateProperty().get();
    boolean empty = state != State.READY;
    setVisible(empty);
    getChildren().setAll(empty ? List.of(content(state)) : List.of());
  }

  private Node content(State state) {
    if (state == State.NO_RUNS) {
      Button go = new Button(TEXTS.get("empty.runs.go"));
      go.setId("latent-to-runs");
      go.setOnAction(event -> navigator.open(Place.RUNS));
      return new EmptyState(
          Feather.SHARE_2, TEXTS.get("empty.runs"), TEXTS.get("empty.runs.text"), go);
    }
    return state == State.READING || model.taskProperty().get() != null ? turning() : nothing();
  }

  private static Node turning() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(TURNING, TURNING);
    return turning;
  }

  private Node nothing() {
    Button compute = new Button(TEXTS.get("compute"), Icons.of(Feather.PLAY));
    compute.setId("latent-compute-first");
    compute.getStyleClass().add(Styles.ACCENT);
    compute.setOnAction(event -> model.compute());
    String key = "empty." + Settings.word(model.chapterProperty().get());
    return new EmptyState(
        Feather.SHARE_2, TEXTS.get("empty.title"), TEXTS.get(key, model.runs().size()), compute);
  }
}
