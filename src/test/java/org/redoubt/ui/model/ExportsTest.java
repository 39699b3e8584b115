package org.redoubt.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redoubt.report.FigureItem;
import org.redoubt.report.FigureKind;
import org.redoubt.report.OfferedFigure;

class ExportsTest {
  @Test
  void theSameFiguresOfferedAgainAreNoticedAgain() {
    FigureItem figure =
        new FigureItem(
            "accuracy",
            FigureKind.ROBUSTNESS,
            "Accuracy of each run.",
            List.of(),
            look -> {
              throw new AssertionError("nothing is drawn here");
            });
    Exports exports = new Exports();
    List<List<OfferedFigure>> noticed = new ArrayList<>();
    exports
        .offeredProperty()
        .addListener(
            (property, before, now) -> {
              if (!now.isEmpty()) {
                noticed.add(now);
              }
            });
    exports.offer(List.of(figure));
    exports.offer(List.of(figure));
    assertThat(noticed).containsExactly(List.of(figure), List.of(figure));
  }
}
