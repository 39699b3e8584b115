package org.redoubt.ui.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.redoubt.config.Attack;
import org.redoubt.config.ConfigException;
import org.redoubt.config.EvaluationPlan;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.config.Settings;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.base.Texts;

/**
 * What the form asks of a run, as changes of its configuration. One radius becomes attacks, whose
 * outcomes are kept image by image; several become a curve.
 */
record EvaluationRequest(List<String> changes) {
  private static final Texts TEXTS = Texts.of("robustness");
  private static final String SECTION = "evaluation.";

  EvaluationRequest {
    changes = List.copyOf(changes);
  }

  /**
   * Reads the form.
   *
   * @throws FormProblem where it is incomplete
   */
  static EvaluationRequest of(EvaluationForm form) {
    List<String> radii = new RadiiText(form).listed();
    String examples = form.examples.get().strip();
    boolean one = radii.size() == 1;
    String attacks = attacks(form, one ? ", epsilon: " + radii.get(0) : "");
    return new EvaluationRequest(
        List.of(
            SECTION + "examples=" + examples,
            SECTION + "success=" + Settings.word(form.rule.get()),
            SECTION + "attacks=" + (one ? attacks : "[]"),
            SECTION
                + "curve="
                + (one
                    ? "{epsilons: []}"
                    : "{epsilons: [%s], attacks: %s, examples: %s}"
                        .formatted(String.join(", ", radii), attacks, examples))));
  }

  private static String attacks(EvaluationForm form, String radius) {
    List<String> all = new ArrayList<>();
    for (AttackKind kind : AttackKind.values()) {
      if (form.kinds.contains(kind)) {
        goals(form, kind).forEach(goal -> all.add(attack(form, kind, radius + goal)));
      }
    }
    if (all.isEmpty()) {
      throw new FormProblem("attacks", TEXTS.get("problem.attacks"));
    }
    return all.stream().collect(Collectors.joining(", ", "[", "]"));
  }

  private static List<String> goals(EvaluationForm form, AttackKind kind) {
    if (!kind.has("goal")) {
      return List.of("");
    }
    if (form.goals.isEmpty()) {
      throw new FormProblem("goal", TEXTS.get("problem.goals"));
    }
    return List.of(Attack.Goal.values()).stream()
        .filter(form.goals::contains)
        .map(goal -> ", goal: " + Settings.word(goal))
        .toList();
  }

  private static String attack(EvaluationForm form, AttackKind kind, String more) {
    StringBuilder yaml = new StringBuilder("{kind: " + kind.kind());
    yaml.append(", norm: ").append(Settings.word(form.norm.get()));
    if (kind.has("steps")) {
      yaml.append(", steps: ").append(form.steps.get().strip());
      yaml.append(", step_size: ").append(form.stepSize.get().strip());
    }
    if (kind.has("restarts")) {
      yaml.append(", restarts: ").append(form.restarts.get().strip());
    }
    if (kind == AttackKind.PGD_MARGIN) {
      yaml.append(", objective: margin");
    }
    return yaml.append(more).append('}').toString();
  }

  /**
   * The plan that it makes for a run, checked as the command line does.
   *
   * @throws FormProblem with the command line's sentence
   */
  EvaluationPlan plan(RunDirectory run) {
    try {
      return ExperimentYaml.parse(
              ExperimentYaml.write(run.experiment()), run.name() + "/config.yaml", changes)
          .evaluation();
    } catch (ConfigException e) {
      String field = e.path().replaceFirst("\\.\\d+$", "").replaceFirst("^.*\\.", "");
      throw new FormProblem(
          field, "%s: %s; allowed: %s; %s".formatted(field, e.problem(), e.allowed(), e.advice()));
    }
  }

  /** The command line without the program's name. */
  List<String> words(RunDirectory run, String name) {
    List<String> words = new ArrayList<>(List.of("evaluate", run.toString(), "--name", name));
    changes.forEach(change -> words.addAll(List.of("--set", change)));
    return words;
  }
}
