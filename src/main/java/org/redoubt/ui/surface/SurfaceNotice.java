package org.redoubt.ui.surface;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.NoticeLine;
import org.redoubt.ui.control.Shown;

/** A line above the surfaces: what went wrong, or which runs lack a surface, and what to do. */
final class SurfaceNotice extends NoticeLine {
  private static final Texts TEXTS = Texts.of("surface");
  private final SurfaceViewModel model;
  private final Button take = new Button();
  private final Button compute = new Button(TEXTS.get("compute"), Icons.of(Feather.PLAY));

  SurfaceNotice(SurfaceViewModel model) {
    super("surface");
    this.model = model;
    take.setId("surface-take");
    take.setMinWidth(USE_PREF_SIZE);
    take.setOnAction(event -> model.takeSuggestion());
    compute.setId("surface-compute-missing");
    compute.setMinWidth(USE_PREF_SIZE);
    compute.setOnAction(event -> model.compute());
    getChildren().addAll(take, compute);
    model.computation().problemProperty().addListener((property, before, now) -> show());
    model.computation().suggestionProperty().addListener((property, before, now) -> show());
    model.computation().taskProperty().addListener((property, before, now) -> show());
    model.stateProperty().addListener((property, before, now) -> show());
    model.sight().surfacesProperty().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    String problem = model.computation().problemProperty().get();
    SurfaceSet set = model.sight().surfacesProperty().get();
    boolean partly = set != null && !set.found().isEmpty() && !set.missing().isEmpty();
    String text = problem;
    if (problem.isEmpty() && partly && set != null) {
      text = TEXTS.get("missing", String.join(", ", set.missing()));
    } else if (problem.isEmpty() && model.left() > 0) {
      text = TEXTS.get("left", SurfaceViewModel.MOST, model.left());
    }
    say(text);
    Integer image = model.computation().suggestionProperty().get();
    take.setText(image == null ? "" : TEXTS.get("take", image));
    Shown.set(take, image != null);
    Shown.set(
        compute, problem.isEmpty() && partly && model.computation().taskProperty().get() == null);
  }
}
