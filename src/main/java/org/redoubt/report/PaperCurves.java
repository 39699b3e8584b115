package org.redoubt.report;

import java.util.List;
import java.util.stream.Stream;
import org.redoubt.report.PaperFigures.Shape;

/**
 * Robust accuracy versus radius. Figure 2: one attack; figure 6: attacks of two lengths; figure 7:
 * non-targeted and multi-targeted.
 */
final class PaperCurves {
  private final PaperFigures paper;
  private final PaperRuns runs;

  private PaperCurves(PaperFigures paper, PaperRuns runs) {
    this.paper = paper;
    this.runs = runs;
  }

  /**
   * What a figure needs.
   *
   * @param panels attacks, one panel each
   * @param need in words
   * @param attacks in YAML, that would do
   */
  private record Need(int number, String caption, int panels, String need, String attacks) {}

  private static final Need ONE =
      new Need(2, "Robust accuracy versus the attack's radius", 1, "one attack", "{kind: pgd}");
  private static final Need TWO_LENGTHS =
      new Need(
          6,
          "Robust accuracy under attacks of two lengths",
          2,
          "attacks of two lengths",
          "{kind: pgd, steps: 20}, {kind: pgd, steps: 100}");
  private static final Need TWO_GOALS =
      new Need(
          7,
          "Robust accuracy, non-targeted and multi-targeted",
          2,
          "a non-targeted and a multi-targeted attack",
          "{kind: pgd}, {kind: pgd, goal: multi-targeted}");

  static void addTo(PaperFigures paper, PaperRuns runs) {
    List<String> families = CurveGroup.families(runs.runs());
    List<String> single = families.stream().filter(f -> !multiTargeted(f)).toList();
    List<String> multi = families.stream().filter(PaperCurves::multiTargeted).toList();
    PaperCurves curves = new PaperCurves(paper, runs);
    curves.add(ONE, single);
    curves.add(TWO_LENGTHS, single);
    curves.add(
        TWO_GOALS, Stream.concat(alike(single, multi).stream(), multi.stream().limit(1)).toList());
  }

  /** The non-targeted attack that is as long as the multi-targeted one, else the first. */
  private static List<String> alike(List<String> single, List<String> multi) {
    List<String> same =
        single.stream()
            .filter(f -> multi.stream().limit(1).anyMatch(m -> m.startsWith(f + " ")))
            .toList();
    return (same.isEmpty() ? single : same).stream().limit(1).toList();
  }

  private static boolean multiTargeted(String family) {
    return family.contains("multi-targeted");
  }

  private void add(Need need, List<String> families) {
    if (families.size() < need.panels()) {
      paper.lacks(lack(need));
      return;
    }
    List<String> shown = families.subList(0, need.panels());
    paper.plate(
        need.number(),
        need.caption(),
        new Shape(1, need.panels(), 560, 400),
        look -> List.of(shown.stream().map(f -> SeveralRuns.curve(f, runs.runs(), look)).toList()));
  }

  private static String lack(Need need) {
    String plan =
        "evaluation.curve={epsilons: [0, 0.1, 0.2, 0.3, 0.4], attacks: [" + need.attacks() + "]}";
    return "figure %d needs robustness curves of %s; make them with: redoubt evaluate RUN --set %s"
        .formatted(need.number(), need.need(), Shell.word(plan));
  }
}
