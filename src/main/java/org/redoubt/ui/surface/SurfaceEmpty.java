package org.redoubt.ui.surface;

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
import org.redoubt.ui.shell.Navigator;
import org.redoubt.ui.shell.Place;
import org.redoubt.ui.surface.SurfaceViewModel.State;

/** What stands in the place of the surfaces while there are none. */
final class SurfaceEmpty extends StackPane {
  private static final Texts TEXTS = Texts.of("surface");
  private static final double TURNING = 36;
  private final SurfaceViewModel model;
  private final Navigator navigator;

  SurfaceEmpty(SurfaceViewModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
    setId("surface-empty");
    model.stateProperty().addListener((property, before, now) -> show());
    model.computation().taskProperty().addListener((property, before, now) -> show());
    model.sight().surfacesProperty().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    State state = model.stateProperty().get();
    boolean empty = state != State.READY && !(state == State.READING && seen());
    setVisible(empty);
    getChildren().setAll(empty ? List.of(content(state)) : List.of());
  }

  private boolean seen() {
    SurfaceSet set = model.sight().surfacesProperty().get();
    return set != null && !set.found().isEmpty();
  }

  private Node content(State state) {
    if (model.computation().taskProperty().get() != null) {
      return turning();
    }
    return switch (state) {
      case NO_RUNS ->
          new EmptyState(
              Feather.MAP,
              TEXTS.get("empty.runs"),
              TEXTS.get("empty.runs.text"),
              button("surface-to-runs", "empty.runs.go", () -> navigator.open(Place.RUNS)));
      case NO_IMAGE ->
          new EmptyState(Feather.IMAGE, TEXTS.get("empty.image"), TEXTS.get("empty.image.text"));
      case INVALID ->
          new EmptyState(Feather.EDIT_3, TEXTS.get("empty.range"), TEXTS.get("empty.range.text"));
      case READING, READY -> turning();
      case NOTHING -> nothing();
    };
  }

  private static Node turning() {
    ProgressIndicator turning = new ProgressIndicator();
    turning.setMaxSize(TURNING, TURNING);
    return turning;
  }

  private Node nothing() {
    SurfaceRequest wanted = model.wanted().orElse(null);
    if (wanted == null) {
      return turning();
    }
    SurfaceChoice choice = wanted.choice();
    String text =
        TEXTS.get(
            "empty.surface.text",
            choice.image(),
            TEXTS.get("group." + Settings.word(choice.group()) + ".word"),
            TEXTS.get("space." + Settings.word(choice.space()) + ".word"),
            wanted.runs().size());
    Button compute = button("surface-compute-first", "compute", model::compute);
    compute.setGraphic(Icons.of(Feather.PLAY));
    compute.getStyleClass().add(Styles.ACCENT);
    SurfaceSet set = model.sight().surfacesProperty().get();
    SurfaceSettings other = set == null ? null : set.other();
    if (other == null) {
      return new EmptyState(Feather.MAP, TEXTS.get("empty.surface"), text, compute);
    }
    Button adopt = button("surface-adopt", "empty.adopt", model::adoptOther);
    adopt.setText(
        TEXTS.get(
            "empty.adopt",
            other.grid(),
            PlanePainter.number(other.radii()),
            TEXTS.get("axis." + Settings.word(other.axis()))));
    return new EmptyState(Feather.MAP, TEXTS.get("empty.surface"), text, compute, adopt);
  }

  private static Button button(String id, String key, Runnable action) {
    Button button = new Button(TEXTS.get(key));
    button.setId(id);
    button.setOnAction(event -> action.run());
    return button;
  }
}
