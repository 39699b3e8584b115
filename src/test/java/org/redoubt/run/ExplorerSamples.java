package org.redoubt.run;

import java.util.List;
import org.redoubt.config.Attack;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.result.Exploration;
import org.redoubt.result.ExplorerReply;
import org.redoubt.result.Picture;

/** One of every message between a program and the explorer's worker. */
public final class ExplorerSamples {
  private ExplorerSamples() {}

  public static ExplorerRequest request(long id, int image) {
    return request(id, image, Samples.pgd(0.3));
  }

  public static ExplorerRequest request(long id, int image, Attack attack) {
    return new ExplorerRequest(id, image, SuccessRule.LAST_ITERATE, attack);
  }

  public static ExplorerReply.Ready ready() {
    return new ExplorerReply.Ready(
        "2026-08-24_120000_tiny",
        600,
        1,
        2,
        1,
        List.of(3, 0, 9),
        List.of("zero", "één"),
        "pool2",
        1024,
        0.3,
        Samples.pgd(0.1),
        SuccessRule.ANY_ITERATE);
  }

  /** An image that fell at step 1 of the only restart. */
  public static ExplorerReply.Answer answer(long id) {
    return new ExplorerReply.Answer(
        id,
        12.5,
        new Exploration(
            1,
            0,
            Samples.pgd(0.3),
            SuccessRule.LAST_ITERATE,
            seen(0.25f, 2, -1.0 / 3),
            seen(0.5f, -1e-9, 4),
            List.of(
                new Exploration.Step(0.1, 2.3, 0, 0), new Exploration.Step(4.1, -4, 1.0 / 3, 1)),
            new Exploration.Moment(0, 1, null),
            new Exploration.Moment(0, 1, 9),
            0.25));
  }

  private static Exploration.Seen seen(float value, double first, double second) {
    Picture picture = new Picture(1, 2, 1, List.of(value, 1f / 3));
    return new Exploration.Seen(picture, List.of(first, second), first > second ? 0 : 1);
  }

  public static List<ExplorerReply> everyReply() {
    return List.of(
        ready(),
        answer(7),
        new ExplorerReply.Refusal(8L, "image 70: the test set has images 0 to 19"),
        new ExplorerReply.Refusal(null, "no JSON"),
        new ExplorerReply.Superseded(9, 10));
  }
}
