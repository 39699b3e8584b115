package org.redoubt.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.InvalidSetting;
import org.redoubt.result.Exploration;
import org.redoubt.result.Exploration.Moment;
import org.redoubt.result.Exploration.Seen;
import org.redoubt.result.Exploration.Step;
import org.redoubt.result.Picture;

/** The parts of the explorer that are no screen. */
class ExplorerPartsTest {

  static Stream<Attack> attacks() {
    return Stream.of(
        FakeNetworks.EVALUATED,
        new Attack.Fgsm(Norm.L2, 2, 0.25, true, 3, Goal.TARGETED, 1),
        new Attack.Fgsm(Norm.L2, 2, null, false, 1, Goal.MULTI_TARGETED, null),
        new Attack.Bim(Norm.LINF, 0.1, null, 7, Goal.LEAST_LIKELY, null),
        new Attack.Mim(Norm.LINF, 0.1, 0.01, 7, 0.5, Goal.NON_TARGETED, null),
        new Attack.TradesKl(
            Norm.LINF, 0.1, null, 7, 2, Attack.Start.UNIFORM, Attack.Direction.ADVERSARIAL_CLEAN));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void everyAttackPassesThroughTheForm(Attack attack) {
    AttackFields fields = new AttackFields();
    fields.take(attack);
    assertThat(fields.attack()).isEqualTo(attack);
  }

  @Test
  void fromTheImageItselfAllRestartsAreOne() {
    AttackFields fields = new AttackFields();
    fields.restartsProperty().set(5);
    fields.randomStartProperty().set(false);
    assertThat(fields.attack().restarts()).isEqualTo(1);
  }

  @Test
  void whatIsNotAllowedIsNamed() {
    AttackFields fields = new AttackFields();
    fields.epsilonProperty().set(-1);
    assertThatThrownBy(fields::attack)
        .isInstanceOf(InvalidSetting.class)
        .hasMessageStartingWith("epsilon: found -1");
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.3", "8/255, 0.03137", "' 2.5 / 10 ', 0.25", ".5, 0.5", "1e-3, 0.001"})
  void radiiAreReadAsNumbersAndFractions(String text, String shown) {
    assertThat(RadiusText.decimal(RadiusText.parse(text).orElseThrow())).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"abc", "''", "1/0", "8//255", "NaN"})
  void whatIsNoRadiusIsRefused(String text) {
    assertThat(RadiusText.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.3, 76.5/255", "0.031372549, 8/255", "0, 0/255", "1, 255/255"})
  void radiiAreShownInStepsOfAByte(double value, String shown) {
    assertThat(RadiusText.bytes(value)).isEqualTo(shown);
  }

  @Test
  void oneGoesThroughTheImagesOfAClassAndRoundTheEnds() {
    ImageChoice images = new ImageChoice(1);
    images.among(List.of(0, 1, 0, 1, 1));
    images.onlyProperty().set(1);
    assertThat(images.imageProperty().get()).isEqualTo(1);
    images.next();
    assertThat(images.imageProperty().get()).isEqualTo(3);
    images.next();
    images.next();
    assertThat(images.imageProperty().get()).isEqualTo(1);
    images.previous();
    assertThat(images.imageProperty().get()).isEqualTo(4);
    images.random();
    assertThat(images.label()).isEqualTo(1);
    assertThat(images.go(5)).isFalse();
    images.onlyProperty().set(null);
    assertThat(images.go(2)).isTrue();
    assertThat(images.imageProperty().get()).isEqualTo(2);
  }

  @Test
  void theVerdictSaysWhatHappened() {
    Moment fall = new Moment(0, 3, null);
    Moment kept = new Moment(0, 40, null);
    assertThat(verdict(0, 1, kept, fall)).isEqualTo("Fell at step 3 of 40: zero is seen as one.");
    assertThat(verdict(0, 1, kept, new Moment(0, 0, null)))
        .isEqualTo("Fell at the start, before any step: zero is seen as one.");
    assertThat(verdict(0, 0, kept, fall))
        .isEqualTo("Fell at step 3 of 40, though the last iterate is seen as zero again.");
    assertThat(verdict(0, 0, kept, null)).isEqualTo("Held: still seen as zero after 40 steps.");
    assertThat(verdict(1, 1, kept, kept))
        .isEqualTo("Wrong without any attack: zero is seen as one.");
    assertThat(verdict(0, 0, null, null))
        .isEqualTo("Not attacked: the class aimed at is the true one.");
  }

  private static String verdict(
      int clean, int adversarial, @Nullable Moment kept, @Nullable Moment fall) {
    Exploration exploration =
        new Exploration(
            0,
            0,
            FakeNetworks.EVALUATED,
            SuccessRule.LAST_ITERATE,
            seen(clean),
            seen(adversarial),
            List.of(new Step(0.5, 1, 0, clean)),
            kept,
            fall,
            0.25);
    return new VerdictText(exploration, List.of("zero", "one")).sentence();
  }

  private static Seen seen(int prediction) {
    return new Seen(
        new Picture(1, 1, 1, List.of(0.5f)),
        prediction == 0 ? List.of(1.0, 0.0) : List.of(0.0, 1.0),
        prediction);
  }

  @Test
  void theNumbersBehindTheVerdictAreWritten() {
    Exploration found = org.redoubt.run.ExplorerSamples.answer(1).exploration();
    VerdictText text = new VerdictText(found, List.of("zero", "one"));
    assertThat(text.detail())
        .contains("‖δ‖∞ 0.25 = 63.75/255")
        .contains("margin 2.33 → −4.00")
        .contains("loss 4.10 nats")
        .contains("latent distance 0.33");
    assertThat(text.prediction(found.clean())).isEqualTo("seen as zero, 91.2 %");
  }

  @Test
  void theSliderGivesShortNumbers() {
    assertThat(EpsilonControl.rounded(0.123456, 0.6)).isEqualTo(0.123);
    assertThat(EpsilonControl.rounded(0.0123456, 0.0627)).isEqualTo(0.0123);
    assertThat(EpsilonControl.rounded(0.6, 0.6)).isEqualTo(0.6);
  }
}
