package org.redoubt.ui.surface;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.result.LossSurface.Subject;
import org.redoubt.result.Picture;
import org.redoubt.ui.base.Numbers;
import org.redoubt.ui.base.Texts;

/** The pictures of the run in front, the image at the point looked at, and what all runs say. */
final class PointStrip extends HBox {
  private static final Texts TEXTS = Texts.of("surface");
  private final SurfaceSight sight;
  private final PictureBox clean = new PictureBox("surface-clean", TEXTS.get("picture.clean"));
  private final PictureBox centre = new PictureBox("surface-centre", TEXTS.get("picture.centre"));
  private final PictureBox change = new PictureBox("surface-change", TEXTS.get("picture.change"));
  private final PictureBox point = new PictureBox("surface-point", TEXTS.get("picture.point"));
  private final PictureBox moved = new PictureBox("surface-moved", TEXTS.get("picture.moved"));

  PointStrip(SurfaceSight sight) {
    this.sight = sight;
    getStyleClass().add("point-strip");
    ReadingTable table = new ReadingTable(sight);
    HBox.setHgrow(table, Priority.ALWAYS);
    getChildren().addAll(clean, centre, change, point, moved, table);
    sight.foremostProperty().addListener((property, before, now) -> show());
    sight.readingProperty().addListener((property, before, now) -> showPoint());
    show();
  }

  private void show() {
    Measured run = sight.foremostProperty().get();
    if (run != null) {
      show(run.surface().subject());
    }
    showPoint();
  }

  private void show(Subject subject) {
    clean.show(Pictures.image(subject.image()), TEXTS.get("fact.label", subject.label()));
    boolean changed =
        subject.group() != Group.CLEAN && Pictures.largest(subject.image(), subject.centre()) > 0;
    for (PictureBox box : new PictureBox[] {centre, change}) {
      box.setVisible(changed);
      box.setManaged(changed);
    }
    if (changed) {
      centre.show(
          Pictures.image(subject.centre()), TEXTS.get("fact.predicted", subject.prediction()));
      change.show(
          Pictures.difference(subject.image(), subject.centre()),
          largest(subject.image(), subject.centre()));
    }
  }

  private static String largest(Picture from, Picture to) {
    return TEXTS.get("fact.largest", Numbers.trimmed(Pictures.largest(from, to), 3));
  }

  private void showPoint() {
    Measured run = sight.foremostProperty().get();
    Reading reading = sight.readingProperty().get();
    if (run == null || reading == null) {
      point.lack(TEXTS.get("point.none"));
      moved.lack("");
      moved.setVisible(false);
      return;
    }
    GridPoint at = reading.at();
    LossSurface surface = run.surface();
    @Nullable Picture image = surface.imageAt(at.random(), at.gradient());
    moved.setVisible(image != null);
    if (image == null) {
      point.lack(TEXTS.get(surface.space() == Space.LATENT ? "point.latent" : "point.unknown"));
      return;
    }
    point.show(
        Pictures.image(image),
        TEXTS.get("fact.predicted", run.prediction(at.random(), at.gradient())));
    moved.show(
        Pictures.difference(surface.subject().image(), image),
        largest(surface.subject().image(), image));
  }
}
