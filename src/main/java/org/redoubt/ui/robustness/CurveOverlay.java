package org.redoubt.ui.robustness;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.CurvePlace;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.figure.Enlarged;

/** Over the picture of a curve: a ring around the point next to the mouse, and its numbers. */
final class CurveOverlay extends Pane {
  private static final Texts TEXTS = Texts.of("robustness");
  private static final Duration SETTLED = Duration.millis(80);
  private static final double NEAR = 28; // points
  private static final double RING = 7;
  private static final double AWAY = 14;
  private final UiThreads threads;
  private final ObservableValue<Look> look;
  private final PauseTransition settle = new PauseTransition(SETTLED);
  private final Circle ring = new Circle(RING);
  private final Label words = new Label();
  private @Nullable CurvePicture picture;
  private @Nullable CurvePlace place;
  private int request;
  private int marked = -1;

  CurveOverlay(UiThreads threads, ObservableValue<Look> look) {
    this.threads = threads;
    this.look = look;
    setId("robustness-overlay");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(TEXTS.get("figure.accessible"));
    ring.getStyleClass().add("robustness-ring");
    words.setId("robustness-mark");
    words.getStyleClass().add("robustness-mark");
    getChildren().addAll(ring, words);
    getChildren().forEach(node -> node.setMouseTransparent(true));
    settle.setOnFinished(event -> locate());
    widthProperty().addListener((size, before, now) -> settle.playFromStart());
    heightProperty().addListener((size, before, now) -> settle.playFromStart());
    setOnMouseMoved(event -> mark(nearest(event.getX(), event.getY())));
    setOnMouseExited(event -> mark(-1));
    setOnMousePressed(event -> requestFocus());
    setOnKeyPressed(this::pressed);
    mark(-1);
  }

  void show(@Nullable CurvePicture shown) {
    picture = shown;
    place = null;
    mark(-1);
    settle.playFromStart();
  }

  /** Whether it knows where the points are. */
  boolean ready() {
    return place != null;
  }

  private void locate() {
    CurvePicture wanted = picture;
    int mine = ++request;
    int width = (int) getWidth();
    int height = (int) getHeight();
    if (wanted == null || width < 1 || height < 1) {
      return;
    }
    Look colours = look.getValue();
    double times = Enlarged.times(width, height); // as the picture below is
    threads.work(
        () -> wanted.figure(colours).place(width / times, height / times).enlarged(times),
        located -> {
          if (mine == request) {
            place = located;
            mark(marked);
          }
        },
        error -> {
          throw new IllegalStateException("a figure cannot be drawn", error);
        });
  }

  private List<CurveMark> marks() {
    return picture == null ? List.of() : picture.marks();
  }

  private int nearest(double x, double y) {
    CurvePlace now = place;
    if (now == null) {
      return -1;
    }
    List<CurveMark> marks = marks();
    return IntStream.range(0, marks.size())
        .boxed()
        .filter(i -> distance(marks.get(i), now, x, y) < NEAR)
        .min(Comparator.comparingDouble(i -> distance(marks.get(i), now, x, y)))
        .orElse(-1);
  }

  private static double distance(CurveMark mark, CurvePlace place, double x, double y) {
    return Math.hypot(place.x(mark.epsilon()) - x, place.y(100 * mark.rate()) - y);
  }

  private void pressed(KeyEvent event) {
    int step =
        switch (event.getCode()) {
          case RIGHT, DOWN -> 1;
          case LEFT, UP -> -1;
          default -> 0;
        };
    int count = marks().size();
    if (step != 0 && count > 0) {
      mark(Math.floorMod(marked < 0 ? (step > 0 ? 0 : -1) : marked + step, count));
      event.consume();
    }
  }

  private void mark(int index) {
    CurvePlace now = place;
    boolean any = index >= 0 && now != null;
    marked = any ? index : -1;
    ring.setVisible(any);
    words.setVisible(any);
    if (index >= 0 && now != null) {
      CurveMark mark = marks().get(index);
      words.setText(MarkText.of(mark));
      put(now.x(mark.epsilon()), now.y(100 * mark.rate()));
    }
  }

  /** The words are above the point on the right, or where there is room for them. */
  private void put(double x, double y) {
    ring.setCenterX(x);
    ring.setCenterY(y);
    words.applyCss();
    words.autosize();
    double width = words.getWidth();
    double height = words.getHeight();
    double left = x + AWAY + width < getWidth() ? x + AWAY : x - AWAY - width;
    double top = y - AWAY - height > 0 ? y - AWAY - height : y + AWAY;
    words.relocate(Math.max(0, left), Math.max(0, Math.min(top, getHeight() - height)));
  }
}
