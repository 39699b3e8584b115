package org.redoubt.ui.figure;

import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.Figure;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Failure;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.base.UiThreads;

/**
 * A figure that fills its place. It is drawn in the background by the code that draws it into
 * files, at the pixels of the screen, and again whenever its size or the colours change.
 */
public final class FigurePane extends Region {
  private static final Duration SETTLED = Duration.millis(60);
  private static final Texts TEXTS = Texts.of("shell");
  private static final double PADDING = 12;
  private static final double LEAST = 40; // points; nothing can be read below
  private final UiThreads threads;
  private final ObservableValue<Look> look;
  private final ImageView view = new ImageView();
  private final Label problem = new Label();
  private final PauseTransition settle = new PauseTransition(SETTLED);
  private final ScreenScale scale = new ScreenScale(this, settle::playFromStart);
  // the colours outlive many a pane: they must not hold it
  private final ChangeListener<Look> recolour = (colours, before, now) -> settle.playFromStart();
  private @Nullable Function<Look, Figure> drawing;
  private int request;

  /**
   * An empty place for a figure.
   *
   * @param look colours of the window's theme
   */
  public FigurePane(UiThreads threads, ObservableValue<Look> look) {
    this.threads = threads;
    this.look = look;
    getStyleClass().add("figure-pane");
    problem.getStyleClass().addAll("problem", "figure-problem");
    problem.setWrapText(true);
    problem.setVisible(false);
    getChildren().addAll(view, problem);
    settle.setOnFinished(event -> draw());
    widthProperty().addListener((size, before, now) -> settle.playFromStart());
    heightProperty().addListener((size, before, now) -> settle.playFromStart());
    look.addListener(new WeakChangeListener<>(recolour));
  }

  /**
   * Shows a figure.
   *
   * @param wanted describes it in the colours it is given, called in the background; null: nothing
   */
  public void show(@Nullable Function<Look, Figure> wanted) {
    drawing = wanted;
    settle.playFromStart();
  }

  /** Whether a figure is drawn on the screen. */
  public boolean drawn() {
    return view.getImage() != null;
  }

  private void draw() {
    int mine = ++request;
    Function<Look, Figure> wanted = drawing;
    if (wanted == null) {
      view.setImage(null);
      say("");
      return;
    }
    if (getWidth() < LEAST || getHeight() < LEAST) {
      return;
    }
    Look colours = look.getValue();
    Screenful size = Screenful.of(this, scale);
    threads.work(
        () -> size.paint(wanted.apply(colours)),
        pixels -> {
          if (mine == request) {
            view.setImage(pixels.image());
            view.setFitWidth(size.width());
            view.setFitHeight(size.height());
            say("");
          }
        },
        error -> {
          if (mine == request) {
            view.setImage(null);
            say(TEXTS.get("figure.failed", Failure.sentence(error)));
          }
        });
  }

  private void say(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
  }

  @Override
  protected void layoutChildren() {
    view.relocate(0, 0);
    problem.resizeRelocate(PADDING, PADDING, getWidth() - 2 * PADDING, getHeight() - 2 * PADDING);
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEAST;
  }

  @Override
  protected double computeMinHeight(double width) {
    return LEAST;
  }
}
