package org.redoubt.ui.latent;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.redoubt.report.ReportSamples;
import org.redoubt.result.Group;
import org.redoubt.result.ImageSheet;
import org.redoubt.result.LatentView;
import org.redoubt.result.LatentView.Point;
import org.redoubt.run.AnalysisSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.Samples;

/** Small layouts in real run directories. */
final class LatentSamples {
  /** Images of a layout; each has a clean and an attacked point. */
  static final int IMAGES = 6;

  private LatentSamples() {}

  /**
   * A run with a layout and its images.
   *
   * @param fooled the attack fools the network on the first so many images
   */
  static RunDirectory run(Path root, String name, int fooled) {
    RunDirectory run = ReportSamples.run(root, name);
    write(run, fooled);
    return run;
  }

  static RunDirectory runWithoutLayout(Path root, String name) {
    return ReportSamples.run(root, name);
  }

  static void write(RunDirectory run, int fooled) {
    LatentView view = view(fooled);
    run.analyses()
        .images(LatentView.class)
        .write(sheet(view), file -> ImageIO.write(picture(), "png", file.toFile()));
    run.analyses().write(AnalysisSamples.record(view));
  }

  /**
   * Image i, of class i modulo 3, lies at (i, 0) and attacked at (i, 10); points 0 to 5 are clean,
   * 6 to 11 attacked.
   */
  static LatentView view(int fooled) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < IMAGES; i++) {
      points.add(new Point(i, i % 3, i % 3, Group.CLEAN, i, 0, 0.1));
    }
    for (int i = 0; i < IMAGES; i++) {
      boolean fools = i < fooled;
      points.add(
          new Point(
              i,
              i % 3,
              fools ? (i + 1) % 3 : i % 3,
              fools ? Group.POSITIVE : Group.NEGATIVE,
              i,
              10,
              fools ? 1 : 0.5));
    }
    return new LatentView("fc1", 200, 50, 0.931, 30, 750, Samples.pgd(0.3), 2, points);
  }

  private static ImageSheet sheet(LatentView view) {
    return new ImageSheet(
        2,
        2,
        4,
        view.points().size(),
        "test",
        List.of("zero", "one", "two"),
        view.points().stream().map(Point::label).toList(),
        view.points().stream().map(Point::index).toList());
  }

  private static BufferedImage picture() {
    BufferedImage image = new BufferedImage(8, 6, BufferedImage.TYPE_BYTE_GRAY);
    image.setRGB(1, 1, 0xffffff);
    return image;
  }
}
