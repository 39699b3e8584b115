package org.redoubt.ui.experiment.data;

import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.DataSet;
import org.redoubt.config.Kinds;
import org.redoubt.ui.base.StyleSheets;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.shell.Services;

/** The data set of the experiment: are its files there, how is it split, what does it look like. */
public final class DataPane extends VBox {
  private static final Texts TEXTS = DataViewModel.TEXTS;
  private static final Duration SETTLED = Duration.millis(700); // a number is typed digit by digit
  private final DataViewModel model;
  private final PauseTransition settle = new PauseTransition(SETTLED);
  private final Label title = new Label();
  private final Label sizes = new Label();
  private final ObservableValue<Boolean> windowUsed =
      sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).orElse(false);
  private boolean inSight;

  public DataPane(ExperimentDocument document, Services services) {
    this(new DataViewModel(document, services), document);
  }

  DataPane(DataViewModel model, ExperimentDocument document) {
    this.model = model;
    setId("data");
    getStyleClass().add("data-pane");
    getStylesheets().add(StyleSheets.of("data"));
    title.setId("data-title");
    title.getStyleClass().add("section-title");
    sizes.setId("data-sizes");
    sizes.setWrapText(true);
    sizes.setMinHeight(Region.USE_PREF_SIZE);
    ThumbnailView thumbnails = new ThumbnailView(model);
    VBox.setVgrow(thumbnails, Priority.ALWAYS);
    getChildren().addAll(title, new FilesLine(model), sizes, thumbnails);
    model.dataProperty().addListener((property, before, now) -> show(now));
    settle.setOnFinished(event -> model.look());
    document.experimentProperty().addListener((property, before, now) -> settle.playFromStart());
    windowUsed.addListener((property, before, now) -> used(now));
    show(model.dataProperty().get());
  }

  /** The panel is seen: look at the files now. */
  public void shown() {
    inSight = true;
    model.seen();
  }

  /** The panel is out of sight. */
  public void hidden() {
    inSight = false;
  }

  /** The window was left and is used again: files may have been put into place meanwhile. */
  private void used(boolean now) {
    if (now && inSight) {
      model.seen();
    }
  }

  private void show(@Nullable DataSet data) {
    if (data == null) {
      title.setText(TEXTS.get("none"));
      sizes.setText("");
      return;
    }
    title.setText(TEXTS.get("set." + Kinds.word((Record) data)));
    SplitSizes split = SplitSizes.of(data);
    sizes.setText(
        TEXTS.get("sizes", count(split.train()), count(split.validation()), count(split.test())));
  }

  private static String count(@Nullable Integer images) {
    return images == null ? TEXTS.get("sizes.all") : String.format(Locale.ROOT, "%,d", images);
  }
}
