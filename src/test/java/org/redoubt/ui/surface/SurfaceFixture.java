package org.redoubt.ui.surface;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.report.ReportSamples;
import org.redoubt.result.AttackResult;
import org.redoubt.result.Evaluation;
import org.redoubt.result.ExampleOutcome;
import org.redoubt.result.Group;
import org.redoubt.result.ImageSheet;
import org.redoubt.result.LossSurface;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.result.LossSurface.Subject;
import org.redoubt.result.Picture;
import org.redoubt.result.Proportion;
import org.redoubt.run.AnalysisSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.Samples;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.shell.Services;

/** A window's services over real run directories, with tasks that end when a test says so. */
final class SurfaceFixture {
  static final int SIZE = 5;
  static final double EPSILON = 0.3;
  final UiFixture window;
  final Services services;
  private final Path root;

  SurfaceFixture(Path root, UiThreads threads) {
    this.root = root;
    window = UiFixture.over(root, threads);
    services = window.services();
  }

  /** A run without any surface, with a sheet of six images, all evaluated. */
  RunDirectory run(String name) {
    RunDirectory run = ReportSamples.run(root, name);
    sheet(run);
    evaluate(run);
    return run;
  }

  RunDirectory runWithoutSheet(String name) {
    return ReportSamples.run(root, name);
  }

  /** Six images of 2x2 pixels of the classes 0, 1, 2, 0, 1, 2. */
  static void sheet(RunDirectory run) {
    ImageSheet sheet =
        new ImageSheet(
            2,
            2,
            3,
            6,
            "test",
            List.of("zero", "one", "two"),
            List.of(0, 1, 2, 0, 1, 2),
            List.of(0, 1, 2, 3, 4, 5));
    BufferedImage image = new BufferedImage(6, 4, BufferedImage.TYPE_BYTE_GRAY);
    run.gallery("test").write(sheet, file -> ImageIO.write(image, "png", file.toFile()));
  }

  /** Image 1 is a clean mistake, 2 and 3 fall after 7 and 2 steps, the others hold. */
  private static void evaluate(RunDirectory run) {
    List<ExampleOutcome> outcomes =
        List.of(
            new ExampleOutcome(0, 0, 0, 0, 3, -1, true),
            new ExampleOutcome(1, 1, 2, 2, -1, 0, false),
            new ExampleOutcome(2, 2, 2, 0, -0.5, 7, false),
            new ExampleOutcome(3, 0, 0, 1, -2, 2, false),
            new ExampleOutcome(4, 1, 1, 1, 1, -1, true),
            new ExampleOutcome(5, 2, 2, 2, 2, -1, true));
    AttackResult attack =
        new AttackResult(
            Samples.pgd(EPSILON), SuccessRule.ANY_ITERATE, new Proportion(3, 6), 0.3, outcomes);
    run.evaluations()
        .write(
            "test",
            new Evaluation(
                new Proportion(5, 6),
                List.of(attack),
                new Proportion(3, 6),
                SuccessRule.ANY_ITERATE,
                List.of()));
  }

  /** Writes a surface into a run, along the directions of a run of that name. */
  static LossSurface surface(RunDirectory run, String along, int image, double scale) {
    LossSurface surface = surface(Space.INPUT, along, image, scale);
    run.analyses().write(AnalysisSamples.record(surface));
    return surface;
  }

  /** 5x5 points; the loss at row i, column j is scale * (i + 10 j), the prediction 1 right of 2. */
  static LossSurface surface(Space space, String along, int image, double scale) {
    Picture picture = new Picture(2, 2, 1, List.of(0f, 0.25f, 0.5f, 0.75f));
    return new LossSurface(
        space,
        new Subject(image, 0, 0, Group.CLEAN, null, picture, picture),
        GradientAxis.SIGN,
        EPSILON,
        false,
        along,
        0,
        List.of(-0.3, -0.15, 0.0, 0.15, 0.3),
        grid((i, j) -> scale * (i + 10 * j)),
        grid((i, j) -> scale * (1 + i + 10 * j)),
        grid((i, j) -> j > 2 ? 1 : 0),
        space == Space.INPUT
            ? new LossSurface.Plane(List.of(1f, -1f, 1f, -1f), List.of(1f, 1f, -1f, -1f))
            : null);
  }

  /** Value of a point. */
  private interface Cell<T> {
    T at(int i, int j);
  }

  private static <T> List<List<T>> grid(Cell<T> cell) {
    return IntStream.range(0, SIZE)
        .mapToObj(i -> IntStream.range(0, SIZE).mapToObj(j -> cell.at(i, j)).toList())
        .toList();
  }
}
