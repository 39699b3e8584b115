package org.redoubt.ui.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.model.RunItem;

/**
 * Whether the form can be run.
 *
 * @param field last part of the key that the problem is about; empty: the runs, or no problem
 * @param problem one sentence; empty: none
 * @param work what it costs, in a sentence; empty where there is a problem
 * @param name of the evaluation: as typed, else a free one
 */
record Verdict(String field, String problem, String work, String name) {
  private static final Texts TEXTS = Texts.of("robustness");

  /**
   * What is to be checked, all of it taken from the form at one moment.
   *
   * @param base the beginning of a free name
   * @param underway names of evaluations that are being made
   */
  record Question(
      List<RunItem> items,
      EvaluationRequest request,
      String typed,
      String base,
      Set<String> underway) {

    /** Reads the directories of the runs. */
    Verdict answer() {
      Set<String> taken = new TreeSet<>(underway);
      items.forEach(item -> taken.addAll(item.run().evaluations().names()));
      String name = typed.isEmpty() ? free(taken) : typed;
      try {
        checkRuns();
        checkName(name, taken);
        List<EvaluationPlan> plans = new ArrayList<>();
        items.forEach(item -> plans.add(request.plan(item.run())));
        return new Verdict("", "", cost(plans.get(0)), name);
      } catch (FormProblem e) {
        return Verdict.of(e, name);
      }
    }

    private void checkRuns() {
      if (items.isEmpty()) {
        throw new FormProblem("", TEXTS.get("problem.runs"));
      }
      for (RunItem item : items) {
        if (item.run().checkpoints().names().isEmpty()) {
          String state = item.status().state().word();
          throw new FormProblem("", TEXTS.get("problem.checkpoint", item.name(), state));
        }
      }
    }

    private static void checkName(String name, Set<String> taken) {
      if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
        throw new FormProblem("name", TEXTS.get("problem.name", name));
      }
      if (taken.contains(name)) {
        throw new FormProblem("name", TEXTS.get("problem.taken", name));
      }
    }

    private String free(Set<String> taken) {
      return IntStream.iterate(1, i -> i + 1)
          .mapToObj(i -> i == 1 ? base : base + "-" + i)
          .filter(candidate -> !taken.contains(candidate))
          .findFirst()
          .orElse(base);
    }

    private String cost(EvaluationPlan plan) {
      long steps = Work.of(plan, items.get(0).run().experiment().data().classes()).steps();
      Integer examples = plan.examples();
      String runs = items.size() == 1 ? "" : TEXTS.get("work.runs", Integer.toString(items.size()));
      return examples == null
          ? TEXTS.get("work.all", number(steps), runs)
          : TEXTS.get("work", number(steps), number(examples), number(steps * examples), runs);
    }

    private static String number(long value) {
      return String.format(Locale.ROOT, "%,d", value);
    }
  }

  static Verdict of(FormProblem problem, String name) {
    return new Verdict(problem.field(), String.valueOf(problem.getMessage()), "", name);
  }

  boolean good() {
    return problem.isEmpty();
  }
}
