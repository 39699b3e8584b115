package org.redoubt.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.result.ExplorerReply;
import org.redoubt.run.ExplorerLines.Malformed;

class ExplorerLinesTest {

  static java.util.List<ExplorerReply> replies() {
    return ExplorerSamples.everyReply();
  }

  @ParameterizedTest
  @MethodSource("replies")
  void everyReplyIsOneLineOfAsciiThatReadsBackEqual(ExplorerReply reply) {
    String line = ExplorerLines.of(reply);
    assertThat(line).isASCII().doesNotContain("\n").startsWith("{\"kind\":");
    assertThat(ExplorerLines.reply(line)).isEqualTo(reply);
  }

  static java.util.List<Attack> attacks() {
    return java.util.List.of(
        Samples.pgd(8.0 / 255),
        new Attack.Fgsm(Norm.L2, 1e-7, 0.25, true, 2, Goal.TARGETED, 3),
        new Attack.Bim(Norm.LINF, 0, null, 5, Goal.MULTI_TARGETED, null),
        new Attack.Mim(Norm.LINF, 0.3, null, 5, 0.9, Goal.LEAST_LIKELY, null),
        new Attack.TradesKl(
            Norm.L2, 2, 1.0 / 3, 6, 1, Attack.Start.UNIFORM, Attack.Direction.ADVERSARIAL_CLEAN));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void everyAttackIsAskedForAndReadBackEqual(Attack attack) throws Malformed {
    ExplorerRequest request = ExplorerSamples.request(7, 3, attack);
    String line = ExplorerLines.of(request);
    assertThat(line).doesNotContain("\n");
    assertThat(ExplorerLines.request(line)).isEqualTo(request);
  }

  @Test
  void whatIsLeftOutTakesItsDefault() throws Malformed {
    ExplorerRequest request =
        ExplorerLines.request("{\"id\": 4, \"image\": 0, \"attack\": {\"kind\": \"bim\"}}");
    assertThat(request)
        .isEqualTo(
            new ExplorerRequest(
                4,
                0,
                SuccessRule.LAST_ITERATE,
                new Attack.Bim(Norm.LINF, 0.3, null, 10, Goal.NON_TARGETED, null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id':1,'attack':{'kind':'pgd'}} | request: image: missing; allowed: a whole number",
        "{'id':1,'image':-1,'attack':{'kind':'pgd'}} | request: image: found -1; allowed",
        "{'id':1,'image':0,'attack':{'kind':'pgdd'}} | attack.kind: found the text \"pgdd\"",
        "{'id':1,'image':0,'attack':{'kind':'pgd','steps':0}} | attack.steps: found 0; allowed",
        "{'id':1,'image':0,'attack':{'kind':'pgd','epsilom':1}} | did you mean epsilon",
        "{'id':1,'image':0,'attack':{'kind':'pgd','goal':'targeted'}} | attack.target_class",
        "{'id':1,'image':0,'attack':7} | attack: found 7; allowed: a map with kind"
      })
  void aMalformedRequestIsNamedByItsNumberAndWhatIsWrong(String line, String sentence) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> ExplorerLines.request(line.replace('\'', '"')))
        .withMessageContaining(sentence)
        .satisfies(e -> assertThat(e.id()).isEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hello | request: no JSON",
        "{'id': 1 | request: no JSON",
        "{'id':1,'id':2,'image':0,'attack':{'kind':'pgd'}} | Duplicate field 'id'",
        "[1, 2] | request: found a list; allowed: a map of id, image, success, attack",
        "{'id':'x','image':0,'attack':{'kind':'pgd'}} | request: id: found the text \"x\""
      })
  void aRequestWhoseNumberCannotBeReadIsNamedAll(String line, String sentence) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> ExplorerLines.request(line.replace('\'', '"')))
        .withMessageContaining(sentence)
        .satisfies(e -> assertThat(e.id()).isNull());
  }

  @Test
  void whatIsNoReplyIsQuoted() {
    assertThatThrownBy(() -> ExplorerLines.reply("Segmentation fault"))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("no reply")
        .hasMessageContaining("Segmentation fault");
  }
}
