package org.redoubt.ui.surface;

import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.redoubt.result.LossSurface.Subject;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.surface.PlaneCanvas.Shows;

/** The views of one run: loss and predictions from above, and the loss as a 3D surface. */
final class RunBlock extends Region {
  private static final Texts TEXTS = Texts.of("surface");
  private final Label title;
  private final Label facts;
  private final PlaneCanvas loss;
  private final PlaneCanvas prediction;
  private final SurfaceCanvas surface;
  private BoardLayout.Style style = BoardLayout.Style.STACKED;

  /**
   * @param place among the runs, for the ids
   */
  RunBlock(Measured run, int place, SurfaceSight sight, SurfaceColours colours) {
    title = new Label(run.title());
    title.getStyleClass().add("section-title");
    facts = new Label(facts(run));
    facts.getStyleClass().addAll("quiet", "facts");
    loss = new PlaneCanvas(run, Shows.LOSS, sight, colours);
    prediction = new PlaneCanvas(run, Shows.PREDICTION, sight, colours);
    surface = new SurfaceCanvas(run, sight, colours);
    loss.setId("surface-loss-" + place);
    prediction.setId("surface-prediction-" + place);
    surface.setId("surface-3d-" + place);
    facts.setId("surface-facts-" + place);
    getChildren().addAll(title, facts, loss, prediction, surface);
  }

  private static String facts(Measured run) {
    Subject subject = run.surface().subject();
    return TEXTS.get(
        "facts",
        subject.label(),
        subject.prediction(),
        String.format(Locale.ROOT, "%.0f %%", 100 * run.right()));
  }

  void arrange(BoardLayout.Style next) {
    style = next;
    requestLayout();
  }

  /** Paints everything anew. */
  void draw() {
    loss.draw();
    prediction.draw();
    surface.draw();
  }

  /** Paints the point looked at. */
  void drawPoint() {
    loss.drawCross();
    prediction.drawCross();
    surface.drawPoint();
  }

  /** Paints the 3D surface from elsewhere. */
  void drawTurned() {
    surface.draw();
  }

  @Override
  protected void layoutChildren() {
    double half = BoardLayout.HEADER / 2;
    title.resizeRelocate(0, 0, getWidth(), half);
    facts.resizeRelocate(0, half - 1, getWidth(), half);
    double room = Math.max(1, getHeight() - BoardLayout.HEADER);
    put(loss, style.loss(getWidth(), room));
    put(prediction, style.prediction(getWidth(), room));
    put(surface, style.surface(getWidth(), room));
  }

  private static void put(Node node, Rectangle2D place) {
    node.resizeRelocate(
        Math.floor(place.getMinX()),
        Math.floor(BoardLayout.HEADER + place.getMinY()),
        Math.floor(place.getWidth()),
        Math.floor(place.getHeight()));
  }
}
