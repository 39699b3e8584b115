package org.redoubt.ui.robustness;

import java.util.stream.Collectors;
import org.redoubt.result.Percent;
import org.redoubt.result.Proportion;
import org.redoubt.ui.base.Texts;

/** What a point of the curve says: k of n and the interval, of each seed. */
final class MarkText {
  private static final Texts TEXTS = Texts.of("robustness");

  private MarkText() {}

  static String of(CurveMark mark) {
    return head(mark)
        + "\n"
        + (mark.seeds().size() == 1 ? share(mark.seeds().get(0).share()) : seeds(mark));
  }

  private static String head(CurveMark mark) {
    if (mark.epsilon() == 0) {
      return TEXTS.get("mark.natural", mark.series());
    }
    return TEXTS.get(
        "mark",
        mark.series(),
        Radius.fraction(mark.epsilon()),
        TEXTS.get("mark.pixels", Radius.pixels(mark.epsilon())));
  }

  private static String seeds(CurveMark mark) {
    return TEXTS.get("mark.mean", Percent.of(mark.rate()))
        + "\n"
        + mark.seeds().stream()
            .map(seed -> TEXTS.get("mark.seed", Long.toString(seed.seed()), share(seed.share())))
            .collect(Collectors.joining("\n"));
  }

  private static String share(Proportion share) {
    return TEXTS.get(
        "mark.share",
        Integer.toString(share.k()),
        Integer.toString(share.n()),
        Percent.of(share.rate()),
        Percent.interval(share));
  }
}
