package org.redoubt.ui.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.figure.RobustnessCurve;
import org.redoubt.figure.Theme;
import org.redoubt.report.Look;
import org.redoubt.report.ReportSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.robustness.RobustnessViewModel.State;
import org.redoubt.ui.shell.Place;

@SuppressWarnings("NullAway.Init") // made before each test
class RobustnessViewModelTest {
  @TempDir Path root;
  private UiFixture fixture;
  private RobustnessViewModel model;
  private RunDirectory a;
  private RunDirectory b;

  @BeforeEach
  void runs() {
    a = ReportSamples.run(root, "a", "seed=1");
    b = ReportSamples.run(root, "b", "seed=2");
    fixture = UiFixture.inline(root);
    model = new RobustnessViewModel(fixture.services());
    fixture.services().runs().refresh();
    model.begin();
  }

  private void select(RunDirectory... runs) {
    fixture.select(List.of(runs).stream().map(RunDirectory::name).toArray(String[]::new));
  }

  private RobustnessCurve figure() {
    CurvePicture picture = model.pictureProperty().get();
    assertThat(picture).isNotNull();
    return picture.figure(Look.of(Theme.LIGHT));
  }

  @Test
  void withoutSelectionNothingIsShown() {
    assertThat(model.stateProperty().get()).isEqualTo(State.NOTHING_SELECTED);
    assertThat(model.rows()).isEmpty();
  }

  @Test
  void anEvaluationAppearsByItself() {
    select(a);
    assertThat(model.stateProperty().get()).isEqualTo(State.NO_EVALUATION);

    ReportSamples.evaluate(a, "test", 80);
    fixture.services().runs().refresh();

    assertThat(model.stateProperty().get()).isEqualTo(State.READY);
    assertThat(model.rows())
        .extracting(ResultRow::attack, ResultRow::fraction, ResultRow::pixels, r -> r.share().k())
        .containsExactly(
            tuple("none (natural accuracy)", "", "", 97),
            tuple("PGD-20 linf step=0.0375 x2", "0.3", "76.5/255", 80),
            tuple("PGD-20 linf step=0.0125 x2", "0.1", "25.5/255", 90));
  }

  @Test
  void runsThatDifferInTheSeedOnlyAreOneLineWithTheirMean() {
    ReportSamples.evaluate(a, "test", 80);
    ReportSamples.evaluate(b, "test", 60);
    select(a, b);

    assertThat(figure().series()).singleElement().satisfies(s -> assertThat(s.runs()).hasSize(2));
    CurvePicture picture = model.pictureProperty().get();
    assertThat(picture).isNotNull();
    CurveMark last = picture.marks().get(2);
    assertThat(last.rate()).isEqualTo(0.7);
    assertThat(MarkText.of(last))
        .contains(
            "\u03b5 = 0.3 = 76.5/255", "mean 70.0 %", "seed 1: 80 of 100", "seed 2: 60 of 100");
    assertThat(picture.trainingEpsilon()).isEqualTo(0.3);
  }

  @Test
  void anEvaluationThatDoesNotCountIsRemembered() {
    ReportSamples.evaluate(a, "strong", 10);
    ReportSamples.evaluate(a, "test", 80);
    select(a);
    assertThat(model.evaluations()).containsExactly("test", "strong");

    model.toggle("strong");

    assertThat(model.rows()).extracting(ResultRow::evaluation).containsOnly("test");
    RobustnessViewModel again = new RobustnessViewModel(fixture.services());
    assertThat(again.counts("strong")).isFalse();
    assertThat(again.counts("test")).isTrue();
  }

  @Test
  void attacksOfAnotherGoalAreLeftOut() {
    ReportSamples.evaluate(a, "test", 80);
    select(a);
    model.goalsProperty().set(Goals.MULTI_TARGETED);

    assertThat(model.rows()).extracting(ResultRow::kind).containsOnly(ResultRow.Kind.NATURAL);
    assertThat(model.pictureProperty().get()).isNull();
  }

  @Test
  void theTableAsCsvHasARowForEachResult() {
    ReportSamples.evaluate(a, "test", 80);
    select(a);

    assertThat(model.csv(model.rows()).lines())
        .hasSize(4)
        .first()
        .isEqualTo("run,seed,attack,epsilon,k,n,rate,lower,upper,success,evaluation");
    assertThat(model.csv(model.rows())).contains(",0.3,80,100,0.8,");
  }

  @Test
  void thePictureGoesToTheExportPanelUnderItsNameOnTheCommandLine() {
    ReportSamples.evaluate(a, "test", 80);
    ReportSamples.evaluate(b, "test", 70);
    select(a, b);
    model.export();

    assertThat(fixture.services().exports().offeredProperty().get())
        .singleElement()
        .satisfies(item -> assertThat(item.name()).isEqualTo("robustness-pgd-20"));
    assertThat(fixture.opened()).containsExactly(Place.EXPORT);
  }

  @Test
  void aDamagedEvaluationIsToldInASentence() throws IOException {
    ReportSamples.evaluate(a, "test", 80);
    Files.writeString(a.path().resolve("evaluation/test.json"), "{");
    select(a);

    assertThat(model.stateProperty().get()).isEqualTo(State.FAILED);
    assertThat(model.problemProperty().get()).contains("test.json");
  }
}
