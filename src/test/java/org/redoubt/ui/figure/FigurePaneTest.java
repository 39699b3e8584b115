package org.redoubt.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.figure.Figure;
import org.redoubt.figure.LogitBars;
import org.redoubt.run.ExplorerSamples;
import org.redoubt.ui.UiFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class FigurePaneTest {
  @TempDir private static Path runs;
  private FigurePane pane;

  @Start
  void start(Stage stage) {
    UiFixture fixture = UiFixture.onScreen(runs);
    pane = new FigurePane(fixture.services().threads(), fixture.services().look());
    stage.setScene(fixture.scene(new StackPane(pane), 400, 300));
    stage.show();
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
  }

  private static Labeled problem(FxRobot robot) {
    return robot.lookup(".figure-problem").queryAs(Labeled.class);
  }

  private static Figure broken() {
    throw new IllegalStateException("the curve has no points");
  }

  @Test
  void whyAFigureCannotBeDrawnStandsInItsPlaceUntilOneCan(FxRobot robot) throws TimeoutException {
    robot.interact(() -> pane.show(look -> broken()));
    until(() -> problem(robot).isVisible());
    assertThat(problem(robot).getText())
        .isEqualTo("The figure cannot be drawn: the curve has no points");
    assertThat(pane.drawn()).isFalse();

    robot.interact(
        () ->
            pane.show(
                look ->
                    new LogitBars(
                        "",
                        List.of("zero", "one"),
                        ExplorerSamples.answer(1).exploration(),
                        look.theme())));
    until(pane::drawn);
    until(() -> !problem(robot).isVisible());
  }
}
