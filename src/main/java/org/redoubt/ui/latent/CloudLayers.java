package org.redoubt.ui.latent;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.GroupMarks;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.Box3d;
import org.redoubt.ui.figure.Enlarged;
import org.redoubt.ui.figure.Paints;
import org.redoubt.ui.latent.LatentSight.Mode;

/** What a layout is painted on: the box behind, the points, and what is pointed at above. */
final class CloudLayers {
  private static final Texts TEXTS = Texts.of("latent");
  private static final double CAPTION = 11;
  private final Cloud cloud;
  private final Tells tells;
  private final LatentSight sight;
  private final ObservableValue<Look> look;
  private final CloudColours colours;
  private final Canvas behind = new Canvas();
  private final ImageView points = new ImageView();
  private final Canvas above = new Canvas();
  private @Nullable PointPicture picture;
  private @Nullable PointPainter painter;
  private Placed placed;
  private double radius = 3;

  /** What the colours tell. */
  enum Tells {
    /** Class or group, as is chosen. */
    COLOURING,
    ENTROPY
  }

  CloudLayers(Cloud cloud, Tells tells, LatentSight sight, ObservableValue<Look> look) {
    this.cloud = cloud;
    this.tells = tells;
    this.sight = sight;
    this.look = look;
    colours = new CloudColours(cloud, tells);
    placed = place(1, 1);
    for (Node node : nodes()) {
      node.setMouseTransparent(true);
    }
  }

  Node[] nodes() {
    return new Node[] {behind, points, above};
  }

  /** Where the points were painted. */
  Placed placed() {
    return placed;
  }

  private Placed place(double width, double height) {
    Projection projection =
        sight.modeProperty().get() == Mode.SPACE
            ? new Projection.Space(Box3d.in(width, height, sight.viewpointProperty().get()))
            : Projection.Plane.in(width, height, cloud);
    double side = 2 * projection.scale();
    radius = Enlarged.times(width, height) * GroupMarks.radius(side * side, cloud.size());
    return Placed.of(cloud, projection, sight.groupsProperty().get());
  }

  /**
   * Paints everything anew.
   *
   * @param pixels of the screen per point
   */
  void draw(double width, double height, double pixels) {
    placed = place(width, height);
    for (Canvas canvas : new Canvas[] {behind, above}) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    drawBehind(width, height);
    PointPicture target = picture((int) (width * pixels), (int) (height * pixels));
    points.setFitWidth(width);
    points.setFitHeight(height);
    int[] now = colours.of(look.getValue(), sight.colouringProperty().get());
    painter(target, pixels).paint(placed, sight.selectionProperty().get(), i -> now[i]);
  }

  /** Marks are worked out when their size changes, not whenever they are painted. */
  private PointPainter painter(PointPicture target, double pixels) {
    PointPainter now = painter;
    if (now == null || !now.fits(target, radius, pixels)) {
      now = new PointPainter(target, radius, pixels);
      painter = now;
    }
    return now;
  }

  private PointPicture picture(int wide, int high) {
    PointPicture now = picture;
    if (now == null || !now.hasSize(wide, high)) {
      now = new PointPicture(wide, high);
      picture = now;
      points.setImage(now.image());
    }
    return now;
  }

  private void drawBehind(double width, double height) {
    GraphicsContext g = behind.getGraphicsContext2D();
    g.clearRect(0, 0, width, height);
    Paints paints = new Paints(look.getValue());
    switch (sight.modeProperty().get()) {
      case SPACE ->
          new SpaceFrame(g, Box3d.in(width, height, sight.viewpointProperty().get()), paints)
              .paint(cloud.largestEntropy(), cloud.classes());
      case PANELS -> caption(g, paints);
      case PLANE -> {}
    }
  }

  private void caption(GraphicsContext g, Paints paints) {
    boolean classes = sight.colouringProperty().get() == Colouring.CLASS;
    String by = tells == Tells.ENTROPY ? "entropy" : classes ? "class" : "group";
    g.setFont(Font.font(CAPTION));
    g.setTextAlign(TextAlignment.LEFT);
    g.setTextBaseline(VPos.TOP);
    g.setFill(paints.quiet());
    g.fillText(TEXTS.get("panel." + by), 8, 6);
  }

  /** Paints what is pointed at, and the line that is being drawn. */
  void drawAbove(@Nullable Lasso lasso) {
    GraphicsContext g = above.getGraphicsContext2D();
    g.clearRect(0, 0, above.getWidth(), above.getHeight());
    Paints paints = new Paints(look.getValue());
    pointed().ifPresent(at -> ring(g, at, paints));
    if (lasso != null) {
      line(g, lasso, Paints.of(look.getValue().theme().series(0)));
    }
  }

  /** The point of the example pointed at, if it is drawn. */
  Optional<Integer> pointedPlace() {
    return Optional.ofNullable(sight.pointedProperty().get())
        .flatMap(cloud::find)
        .filter(i -> sight.groupsProperty().get().contains(cloud.point(i).group()));
  }

  private Optional<Point2D> pointed() {
    return pointedPlace().map(i -> new Point2D(placed.across(i), placed.down(i)));
  }

  private void ring(GraphicsContext g, Point2D at, Paints paints) {
    double r = radius + 4;
    g.setLineWidth(3.5);
    g.setStroke(paints.ground());
    g.strokeOval(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
    g.setLineWidth(1.8);
    g.setStroke(paints.text());
    g.strokeOval(at.getX() - r, at.getY() - r, 2 * r, 2 * r);
  }

  private static void line(GraphicsContext g, Lasso lasso, Color colour) {
    double[] xs = lasso.corners().stream().mapToDouble(Point2D::getX).toArray();
    double[] ys = lasso.corners().stream().mapToDouble(Point2D::getY).toArray();
    g.setFill(colour.deriveColor(0, 1, 1, 0.12));
    g.fillPolygon(xs, ys, xs.length);
    g.setStroke(colour);
    g.setLineWidth(1.5);
    g.strokePolygon(xs, ys, xs.length);
  }
}
