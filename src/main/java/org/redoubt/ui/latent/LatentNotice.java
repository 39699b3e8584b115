package org.redoubt.ui.latent;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.NoticeLine;
import org.redoubt.ui.control.Shown;

/** A line above: what went wrong, or which runs are not shown, and what to do. */
final class LatentNotice extends NoticeLine {
  private static final Texts TEXTS = Texts.of("latent");
  private final LatentViewModel model;
  private final Button compute = new Button(TEXTS.get("compute"), Icons.of(Feather.PLAY));

  LatentNotice(LatentViewModel model) {
    super("latent");
    this.model = model;
    compute.setId("latent-compute-missing");
    compute.setMinWidth(USE_PREF_SIZE);
    compute.setOnAction(event -> model.compute());
    getChildren().add(compute);
    model.problemProperty().addListener((property, before, now) -> show());
    model.taskProperty().addListener((property, before, now) -> show());
    model.stateProperty().addListener((property, before, now) -> show());
    model.contentProperty().addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    String problem = model.problemProperty().get();
    Content content = model.contentProperty().get();
    boolean partly = content != null && !content.empty() && !content.missing().isEmpty();
    String text = problem;
    if (problem.isEmpty() && partly && content != null) {
      text = TEXTS.get("missing", String.join(", ", content.missing()));
    } else if (problem.isEmpty() && model.left() > 0) {
      text = TEXTS.get("left", model.left());
    }
    say(text);
    Shown.set(compute, problem.isEmpty() && partly && model.taskProperty().get() == null);
  }
}
