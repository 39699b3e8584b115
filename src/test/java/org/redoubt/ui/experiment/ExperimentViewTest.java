package org.redoubt.ui.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.config.ExperimentText;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.preset.OwnPresets;
import org.redoubt.ui.experiment.preset.Samples;
import org.redoubt.ui.model.Drafts;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made by start
class ExperimentViewTest {
  private static final int PATIENCE_S = 10;
  private static final String SAMPLE =
      ExperimentText.read(Path.of("sample-configs/mnist-small-adr.yaml"));
  @TempDir private Path folder;
  private ExperimentFixture fixture;
  private Scene scene;

  @Start
  void start(Stage stage) {
    fixture = new ExperimentFixture(folder, new UiThreads(Runnable::run, Platform::runLater));
    fixture.services().drafts().offer(new Drafts.Draft("sample", SAMPLE));
    ExperimentPanel panel =
        new ExperimentPanel(fixture.services(), new OwnPresets(folder.resolve("presets")));
    scene = new Scene((Parent) panel.node(), 1130, 740);
    fixture.themes().style(scene);
    stage.setScene(scene);
    stage.show();
    panel.shown();
  }

  private <T extends Node> T find(Class<T> type, String id) {
    return type.cast(Objects.requireNonNull(scene.lookup("#experiment-" + id), id));
  }

  private String yaml() {
    return find(TextArea.class, "yaml").getText();
  }

  private static void until(BooleanSupplier holds) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_S, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds::getAsBoolean).get());
    } catch (TimeoutException e) {
      throw new AssertionError("did not come about", e);
    }
  }

  /** The keyboard's way: the field itself may be below what is in sight. */
  private void type(FxRobot robot, String id, String text) {
    robot.interact(() -> find(TextField.class, id).requestFocus());
    robot.interact(() -> find(TextField.class, id).selectAll());
    robot.write(text);
  }

  private void flip(String id) {
    ToggleSwitch control = find(ToggleSwitch.class, id);
    control.setSelected(!control.isSelected());
  }

  private boolean shown(String id) {
    Node node = scene.lookup("#experiment-" + id);
    return node != null && node.isVisible();
  }

  private void built() {
    until(() -> scene.lookup("#experiment-compute-device") != null);
  }

  @Test
  void whatIsTypedIntoAFieldStandsInTheYaml(FxRobot robot) {
    built();
    type(robot, "schedule-epochs", "12");

    assertThat(yaml()).isEqualTo(SAMPLE.replace("epochs: 8", "epochs: 12"));
    assertThat(find(Label.class, "name-shown").getText()).isEqualTo("sample (changed)");
    assertThat(shown("schedule-epochs-reset")).isTrue();
  }

  @Test
  void whatIsTypedIntoTheYamlStandsInTheFields(FxRobot robot) {
    built();
    robot.interact(
        () ->
            find(TextArea.class, "yaml")
                .setText(
                    SAMPLE.replace("kind: pgd\n  epsilon: 0.3", "kind: bim\n  epsilon: 8/255")));

    until(() -> find(TextField.class, "adversary-epsilon").getText().equals("8/255"));
    assertThat(find(ComboBox.class, "adversary-kind").getValue()).isEqualTo("bim");
    assertThat(scene.lookup("#experiment-adversary-restarts")).isNull();
  }

  @Test
  void aBrokenFieldIsMarkedAndSummedUp(FxRobot robot) {
    built();
    type(robot, "adversary-epsilon", "-1");

    // The text is read between two keys, too: "-" by itself is another problem.
    until(() -> find(Label.class, "problem-sentence").getText().contains("found -1"));
    assertThat(shown("problem")).isTrue();
    assertThat(find(Label.class, "problem-sentence").getText())
        .isEqualTo(
            "sample:21: adversary.epsilon: found -1; allowed: a number from 0 to 100; correct it,"
                + " or leave it out (default 0.3)");
    assertThat(find(Label.class, "adversary-epsilon-problem").getText())
        .startsWith("found -1; allowed: a number from 0 to 100");
    robot.interact(() -> find(Node.class, "yaml").requestFocus());
    robot.clickOn("#experiment-problem-show");
    assertThat(find(TextField.class, "adversary-epsilon").isFocused()).isTrue();
    type(robot, "adversary-epsilon", "0.2");
    until(() -> !shown("problem"));
    assertThat(shown("adversary-epsilon-problem")).isFalse();
  }

  @Test
  void aWeightIsSwitchedOffAndRemembered(FxRobot robot) {
    built();
    type(robot, "method-lambda-gb", "2.5");
    robot.interact(() -> flip("weight-gb-on"));
    assertThat(yaml()).contains("lambda_gb: 0  ");
    assertThat(scene.lookup("#experiment-formula").getAccessibleText())
        .isEqualTo("L = CE(x) + CE(x′) + L_lc + L_smt");
    robot.interact(() -> flip("weight-gb-on"));
    assertThat(yaml()).contains("lambda_gb: 2.5  ");
    robot.interact(() -> find(Button.class, "weights-cifar-cnn").fire());
    assertThat(yaml()).contains("lambda_gb: 1  ", "lambda_conf: 1  ");
  }

  @Test
  void theSliderWritesItsWeight(FxRobot robot) {
    built();
    robot.interact(() -> find(Slider.class, "weight-lc-slider").setValue(1));

    assertThat(yaml()).contains("lambda_lc: 10 ");
    assertThat(find(TextField.class, "method-lambda-lc").getText()).isEqualTo("10");
  }

  @Test
  void theFormOfATermIsUnfoldedAndChosen(FxRobot robot) {
    built();
    robot.interact(() -> find(ToggleButton.class, "weight-lc-form").setSelected(true));
    robot.interact(() -> find(ToggleButton.class, "method-local-gradient-adversarial").fire());

    assertThat(yaml()).contains("local: {gradient: adversarial}");
    assertThat(scene.lookup("#experiment-formula-lc").getAccessibleText()).contains("sg zᵢ");
  }

  @Test
  void undoAndRedoWorkByKey(FxRobot robot) {
    built();
    type(robot, "schedule-epochs", "3");
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    assertThat(yaml()).isEqualTo(SAMPLE);
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z)
        .release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
    assertThat(yaml()).contains("epochs: 3\n");
  }

  @Test
  void anotherMethodKeepsWhatBothHave(FxRobot robot) {
    built();
    robot.interact(() -> combo("method-kind").setValue("trades"));

    assertThat(find(TextField.class, "method-beta").getText()).isEqualTo("6");
    assertThat(yaml()).contains("kind: trades").doesNotContain("lambda_lc");
    assertThat(scene.lookup("#experiment-weights")).isNull();
  }

  @SuppressWarnings("unchecked") // all choices are words
  private ComboBox<String> combo(String id) {
    return find(ComboBox.class, id);
  }

  @Test
  void attacksAreAddedDuplicatedAndRemoved(FxRobot robot) {
    built();
    robot.interact(() -> find(ToggleButton.class, "evaluation-attacks-0-open").fire());
    assertThat(find(TextField.class, "evaluation-attacks-0-steps").getText()).isEqualTo("40");
    robot.interact(() -> find(Button.class, "evaluation-attacks-0-duplicate").fire());
    assertThat(yaml())
        .contains(
            """
            - kind: pgd
                  epsilon: 0.3
                  step_size: 0.01
                  steps: 40
                - kind: pgd\
            """);
    robot.interact(() -> find(Button.class, "evaluation-attacks-1-remove").fire());
    assertThat(yaml()).isEqualTo(SAMPLE);
  }

  @Test
  void aWordInPlaceOfANumberIsTickedAndTakenBack(FxRobot robot) {
    built();
    robot.interact(() -> find(CheckBox.class, "data-train-all").fire());
    assertThat(yaml()).contains("train: all  ");
    robot.interact(() -> find(CheckBox.class, "data-train-all").fire());
    assertThat(yaml()).contains("train: 10000  ");
  }

  @Test
  void aPresetOfOnesOwnIsSavedAndListed(FxRobot robot) throws Exception {
    ExperimentViewModel model =
        new ExperimentViewModel(
            fixture.services(),
            new ExperimentDocument(Runnable::run, Runnable::run, InstantSource.system()),
            new Samples(Path.of("sample-configs")),
            new OwnPresets(folder.resolve("presets")));
    robot.interact(() -> model.savePreset("my own"));

    until(() -> !model.ownPresets().isEmpty());
    assertThat(Files.readString(folder.resolve("presets/my own.yaml"))).isEqualTo(SAMPLE);
    assertThat(List.copyOf(model.ownPresets())).extracting("name").containsExactly("my own");
  }
}
