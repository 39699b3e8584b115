package org.redoubt.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {

  private static Experiment with(String... overrides) {
    return ExperimentYaml.parse(TestConfigurations.base(), "f.yaml", List.of(overrides));
  }

  @Test
  void aNumberIsReplaced() {
    assertThat(with("schedule.epochs=3").schedule().epochs()).isEqualTo(3);
  }

  @Test
  void anItemOfAListIsReachedByItsIndex() {
    assertThat(with("evaluation.attacks.0.epsilon=0.2").evaluation().attacks())
        .extracting(Attack::epsilon)
        .containsExactly(0.2);
  }

  @Test
  void aWholeBlockIsReplaced() {
    assertThat(with("method={kind: trades, beta: 3}").method())
        .isEqualTo(new Method.Trades(3, Method.CraftingMode.EVALUATION));
  }

  @Test
  void aPathThroughAKeyLeftOutStartsFromTheDefault() {
    assertThat(with("optimiser.learning_rate=0.01").optimiser())
        .isEqualTo(new Optimiser.Adam(0.01, 0.9, 0.999, 1e-8, 0, null));
  }

  @Test
  void anItemOfADefaultListCanBeChanged() {
    String base = TestConfigurations.base();
    String noEvaluation = base.substring(0, base.indexOf("evaluation:"));

    Experiment experiment =
        ExperimentYaml.parse(noEvaluation, "f.yaml", List.of("evaluation.attacks.0.steps=3"));

    assertThat(experiment.evaluation().attacks()).extracting(Attack::steps).containsExactly(3);
  }

  @Test
  void aNewKindKeepsWhatBothKindsHave() {
    Attack adversary = with("adversary.kind=trades-kl").adversary();

    assertThat(adversary).isInstanceOf(Attack.TradesKl.class);
    assertThat(adversary.steps()).isEqualTo(7);
  }

  @Test
  void aNewKindDropsWhatItDoesNotHave() {
    assertThat(with("method.kind=standard").method()).isEqualTo(new Method.Standard());
  }

  @Test
  void laterOverridesWin() {
    assertThat(with("seed=2", "seed=3").seed()).isEqualTo(3);
  }

  @Test
  void anOverrideMendsABrokenFile() {
    String broken = TestConfigurations.base().replace("epochs: 2", "epochs: many");

    assertThat(
            ExperimentYaml.parse(broken, "f.yaml", List.of("schedule.epochs=3"))
                .schedule()
                .epochs())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
"""
schedule.epochs         | --set schedule.epochs: found no = in it; allowed: path=value; write for example --set schedule.epochs=3
=3                      | --set =3: found no key path before the =; allowed: path=value; write for example --set schedule.epochs=3
schedule..epochs=3      | --set schedule..epochs=3: found no key path before the =; allowed: path=value; write for example --set schedule.epochs=3
schedule.epochs=        | --set schedule.epochs=: schedule.epochs: found no value; allowed: path=value; write a value after the =
schedule.epochs=0       | --set schedule.epochs=0: schedule.epochs: found 0; allowed: a whole number from 1 to 100000; correct it, or leave it out (default 10)
schedule.epoch=3        | --set schedule.epoch=3: schedule.epoch: unknown key; allowed: epochs, max_steps, batch_size, milestones, decay, epsilon_warmup_steps, log_every, snapshot_every, validation; did you mean epochs?
schedule.epochs.x=3     | --set schedule.epochs.x=3: schedule.epochs.x: unknown key; allowed: no keys; remove it
method.kind=ard         | --set method.kind=ard: method.kind: found 'ard'; allowed: standard, adv, trades or adr; did you mean adr?
method.beta=3           | --set method.beta=3: method.beta: unknown key; allowed: kind, lambda_lc, lambda_gb, lambda_smt, lambda_conf, supervision, local, global, smoothness, entropy_on, crafting; remove it
evaluation.attacks.1.steps=3 | --set evaluation.attacks.1.steps=3: evaluation.attacks.1: no such item; allowed: an index from 0 to 0; or replace the whole list: evaluation.attacks=[...]
evaluation.curve.attacks.0.steps=3 | --set evaluation.curve.attacks.0.steps=3: evaluation.curve.attacks.0: no such item; allowed: none, the list is empty; or replace the whole list: evaluation.curve.attacks=[...]
evaluation.attacks.x=3  | --set evaluation.attacks.x=3: evaluation.attacks.x: no such item; allowed: an index from 0 to 0; or replace the whole list: evaluation.attacks=[...]
evaluation.attacks.0.goal=targeted | f.yaml:22: evaluation.attacks.0.target_class: found none; allowed: a class, because goal is targeted; set it
schedule.milestones=[1  | --set schedule.milestones=[1: no valid YAML (while parsing a flow sequence, expected ',' or ']', but got <stream end>); allowed: keys and values as in key: value; check the indentation, quotes and brackets here and in the line above
""")
  void aBrokenOverrideNamesItself(String override, String message) {
    assertThatThrownBy(() -> with(override))
        .isInstanceOf(ConfigException.class)
        .hasMessage(message);
  }
}
