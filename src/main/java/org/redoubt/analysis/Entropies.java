package org.redoubt.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redoubt.analysis.AdversarialSet.Member;
import org.redoubt.analysis.AdversarialSet.Side;
import org.redoubt.result.EntropyView;
import org.redoubt.result.EntropyView.Detector;
import org.redoubt.result.EntropyView.Example;
import org.redoubt.result.EntropyView.Target;
import org.redoubt.result.Group;

/**
 * Entropy of the predictions by group (paper figure 5), and how well it tells adversarial examples
 * from clean ones.
 */
public final class Entropies {
  private Entropies() {}

  /**
   * Groups, entropies and detectors of a set.
   *
   * @throws AnalysisException where the network errs on every image
   */
  public static EntropyView of(AdversarialSet set) {
    List<Example> examples = set.members().stream().map(member -> example(set, member)).toList();
    return new EntropyView(
        set.classes(), set.attack(), set.mistakes(), examples, detectors(examples));
  }

  private static Example example(AdversarialSet set, Member member) {
    int i = member.index();
    Side side = set.side(member.group());
    return new Example(
        i, set.labels()[i], side.predictions()[i], member.group(), side.entropies()[i]);
  }

  private static List<Detector> detectors(List<Example> examples) {
    double[] clean = entropies(examples, EnumSet.of(Group.CLEAN));
    List<Detector> detectors = new ArrayList<>();
    for (Target target : Target.values()) {
      double[] adversarial = entropies(examples, groups(target));
      if (adversarial.length > 0) {
        detectors.add(detector(target, adversarial, clean));
      }
    }
    return detectors;
  }

  private static Set<Group> groups(Target target) {
    return switch (target) {
      case ALL -> EnumSet.of(Group.POSITIVE, Group.NEGATIVE);
      case POSITIVE -> EnumSet.of(Group.POSITIVE);
      case NEGATIVE -> EnumSet.of(Group.NEGATIVE);
    };
  }

  private static double[] entropies(List<Example> examples, Set<Group> groups) {
    return examples.stream()
        .filter(example -> groups.contains(example.group()))
        .mapToDouble(Example::entropy)
        .toArray();
  }

  private static Detector detector(Target target, double[] adversarial, double[] clean) {
    Auc auc = Auc.of(adversarial, clean);
    return new Detector(
        target,
        adversarial.length,
        clean.length,
        auc.area(),
        auc.lower(),
        auc.upper(),
        Roc.curve(adversarial, clean));
  }
}
