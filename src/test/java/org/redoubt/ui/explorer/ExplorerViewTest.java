package org.redoubt.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.Attack.Goal;
import org.redoubt.figure.ExplorationPictures;
import org.redoubt.figure.Theme;
import org.redoubt.report.Look;
import org.redoubt.report.OfferedFigure;
import org.redoubt.run.Checkpoints;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.RunWriter;
import org.redoubt.run.Samples;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.figure.FigurePane;
import org.redoubt.ui.shell.Place;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class ExplorerViewTest {
  @TempDir private static Path root;
  private static String name;
  private static String other;
  private final FakeNetworks networks = new FakeNetworks();
  private UiFixture fixture;
  private ExplorerPanel panel;

  @BeforeAll
  static void train() {
    name = trained("adv");
    other = trained("adr");
  }

  private static String trained(String experiment) {
    RunDirectory run =
        RunDirectory.create(root, Samples.experiment(experiment), Samples.NOON, new YamlFormat());
    try (RunWriter writer = RunWriter.open(run)) {
      writer.commitCheckpoint(Checkpoints.BEST, file -> Files.writeString(file, "x"));
    }
    return run.name();
  }

  @Start
  void start(javafx.stage.Stage stage) {
    fixture = UiFixture.onScreen(root);
    panel = new ExplorerPanel(fixture.services(), networks);
    stage.setScene(fixture.scene((javafx.scene.Parent) panel.node(), 1100, 740));
    stage.show();
    panel.shown();
    fixture.select(name);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(panel::close);
  }

  private static void until(BooleanSupplier condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private FakeNetwork ready(FxRobot robot) throws TimeoutException {
    until(() -> !networks.names().isEmpty());
    FakeNetwork network = networks.begin();
    until(() -> network.requests().size() == 1);
    robot.interact(() -> network.answer(0));
    until(() -> robot.lookup("#explorer-verdict").tryQuery().isPresent());
    return network;
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText();
  }

  @Test
  void anAnswerIsShownInWordsPicturesAndFigures(FxRobot robot) throws TimeoutException {
    ready(robot);
    assertThat(text(robot, "#explorer-verdict"))
        .isEqualTo("Fell at step 1 of 40: zero is seen as one.");
    assertThat(text(robot, "#explorer-detail")).contains("63.75/255");
    for (String id :
        new String[] {"#explorer-clean", "#explorer-adversarial", "#explorer-change"}) {
      assertThat(robot.lookup(id).queryAs(PictureFrame.class).image()).isNotNull();
    }
    for (String id : new String[] {"#explorer-logits", "#explorer-curves"}) {
      until(() -> robot.lookup(id).queryAs(FigurePane.class).drawn());
    }
  }

  @Test
  void whatIsSeenIsHandedToTheExportPanel(FxRobot robot) throws TimeoutException {
    assertThat(robot.lookup("#explorer-export").queryButton().isDisabled()).isTrue();
    ready(robot);
    robot.interact(() -> robot.lookup("#explorer-amplify").queryAs(Slider.class).setValue(7));
    robot.interact(() -> robot.lookup("#explorer-export").queryButton().fire());
    until(() -> fixture.opened().contains(Place.EXPORT));
    List<OfferedFigure> offered = fixture.services().exports().offeredProperty().get();
    assertThat(offered).hasSize(4);
    assertThat(offered.get(0).runs()).extracting(RunDirectory::name).containsExactly(name);
    assertThat(offered.get(1).drawing().apply(Look.of(Theme.LIGHT)))
        .isInstanceOfSatisfying(
            ExplorationPictures.class, pictures -> assertThat(pictures.factor()).isEqualTo(7));
  }

  @Test
  void theExactFieldAsksAndTheSliderFollows(FxRobot robot) throws TimeoutException {
    FakeNetwork network = ready(robot);
    TextField field = robot.lookup("#explorer-epsilon-field").queryAs(TextField.class);
    robot.interact(() -> field.setText("8/255"));
    robot.clickOn("#explorer-epsilon-field").push(KeyCode.ENTER);
    until(() -> network.requests().size() == 2);
    assertThat(network.last().attack().epsilon()).isEqualTo(8 / 255.0);
    assertThat(robot.lookup("#explorer-epsilon").queryAs(Slider.class).getValue())
        .isEqualTo(8 / 255.0);
    assertThat(field.getText()).isEqualTo("0.03137");
  }

  @Test
  void whatCannotBeReadIsMarkedAndNotAsked(FxRobot robot) throws TimeoutException {
    FakeNetwork network = ready(robot);
    TextField field = robot.lookup("#explorer-epsilon-field").queryAs(TextField.class);
    robot.interact(() -> field.setText("much"));
    robot.clickOn("#explorer-epsilon-field").push(KeyCode.ENTER);
    assertThat(field.getPseudoClassStates()).extracting(Object::toString).contains("danger");
    assertThat(network.requests()).hasSize(1);
  }

  @Test
  void theSliderAsksWithTheKeys(FxRobot robot) throws TimeoutException {
    FakeNetwork network = ready(robot);
    robot.interact(() -> robot.lookup("#explorer-epsilon").query().requestFocus());
    robot.push(KeyCode.RIGHT);
    until(() -> network.requests().size() == 2);
    assertThat(network.last().attack().epsilon()).isGreaterThan(0.25);
    assertThat(network.last().image()).isZero();
  }

  @Test
  void arrowKeysAndButtonsGoThroughTheImages(FxRobot robot) throws TimeoutException {
    FakeNetwork network = ready(robot);
    robot.interact(() -> robot.lookup("#explorer").query().requestFocus());
    robot.push(KeyCode.RIGHT);
    until(() -> network.requests().size() == 2);
    assertThat(network.last().image()).isEqualTo(1);
    assertThat(text(robot, "#explorer-about-image"))
        .isEqualTo("of 5 test images; this one is class one");
    robot.push(KeyCode.LEFT);
    robot.push(KeyCode.LEFT);
    until(() -> network.last().image() == 4);
    robot.clickOn("#explorer-next");
    until(() -> network.last().image() == 0);
  }

  @Test
  @SuppressWarnings("unchecked")
  void onlyASettingThatTheAttackHasIsThere(FxRobot robot) throws TimeoutException {
    ready(robot);
    assertThat(robot.lookup("#explorer-decay").query().isVisible()).isFalse();
    assertThat(robot.lookup("#explorer-target").query().isVisible()).isFalse();
    robot.interact(
        () -> robot.lookup("#explorer-kind").queryAs(ComboBox.class).setValue(AttackKind.MIM));
    assertThat(robot.lookup("#explorer-decay").query().isVisible()).isTrue();
    assertThat(robot.lookup("#explorer-restarts").query().isVisible()).isFalse();
    robot.interact(
        () -> robot.lookup("#explorer-goal").queryAs(ComboBox.class).setValue(Goal.TARGETED));
    assertThat(robot.lookup("#explorer-target").query().isVisible()).isTrue();
  }

  @Test
  void aFailureIsASentenceAndAWayOut(FxRobot robot) throws TimeoutException {
    FakeNetwork network = ready(robot);
    robot.interact(() -> network.die("it ended with exit code 1; see LOG"));
    until(() -> robot.lookup("#explorer-failed").tryQuery().isPresent());
    robot.clickOn("#explorer-retry");
    until(() -> networks.names().size() == 2);
    assertThat(robot.lookup("#explorer-starting").tryQuery()).isPresent();
  }

  @Test
  void withoutARunOneIsLedToTheRuns(FxRobot robot) throws TimeoutException {
    ready(robot);
    robot.interact(() -> fixture.select());
    until(() -> robot.lookup("#explorer-no-run").tryQuery().isPresent());
    robot.clickOn(robot.lookup("#explorer-to-runs").queryAs(Button.class));
    assertThat(fixture.opened()).containsExactly(Place.RUNS);
  }

  @Test
  void aRadiusThatTheUserHasNotMovedIsNotRounded(FxRobot robot) throws TimeoutException {
    ready(robot);
    robot.interact(() -> robot.lookup("#explorer-epsilon").query().requestFocus());
    robot.interact(() -> panel.model().attack().epsilonProperty().set(0.123456));
    assertThat(panel.model().attack().epsilonProperty().get()).isEqualTo(0.123456);
  }

  @Test
  void theFirstSelectedRunIsLookedAtWhereNoneWasChosen(FxRobot robot) throws TimeoutException {
    ready(robot);
    robot.interact(() -> fixture.select(name, other));
    robot.interact(() -> fixture.select(other, name));
    until(() -> networks.names().size() == 2);
    assertThat(networks.names()).containsExactly(name, other);
    assertThat(robot.lookup("#explorer-run").queryAs(ComboBox.class).getValue()).isEqualTo(other);
  }
}
