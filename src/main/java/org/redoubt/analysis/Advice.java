package org.redoubt.analysis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.config.AttackNames;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Subject;

/** Sentences about examples that an attack did not yield, and what to do about it. */
record Advice(Attack attack) {

  static String noun(Group group) {
    return switch (group) {
      case CLEAN -> "rightly classified image";
      case POSITIVE -> "positive adversarial example";
      case NEGATIVE -> "negative adversarial example";
    };
  }

  private static String remedy(Group group) {
    return switch (group) {
      case CLEAN -> "train the network for longer, or look at another run";
      case POSITIVE -> "attack harder (more steps, larger epsilon) or look at a less robust run";
      case NEGATIVE ->
          "attack less hard (fewer steps, smaller epsilon) or look at a more robust run";
    };
  }

  /** Refuses an attack that leaves every image where it is. */
  void requireRadius() {
    if (attack.epsilon() == 0) {
      throw new AnalysisException(
          "%s moves no image, so there are no adversarial examples: choose an epsilon above 0"
              .formatted(AttackNames.of(attack)));
    }
  }

  /** Why an image has no example of a group. */
  String unfit(Subject clean, Group wanted) {
    String image = "image " + clean.index();
    if (clean.prediction() != clean.label()) {
      return "%s: without any attack the network takes class %d for class %d, so it has no adversarial example"
          .formatted(image, clean.label(), clean.prediction());
    }
    String name = AttackNames.of(attack);
    if (Objects.equals(attack.targetClass(), clean.label())) {
      return "%s: %s aims at its own class, so it has no adversarial example"
          .formatted(image, name);
    }
    return "%s: %s %s the network"
        .formatted(image, name, wanted == Group.POSITIVE ? "does not fool" : "fools");
  }

  /** The end of such a sentence, where another image would do. */
  static String instead(Subject nearest) {
    return "; the nearest image with a %s is %d".formatted(noun(nearest.group()), nearest.index());
  }

  /** The end of such a sentence, where none of the images around would do. */
  static String noneNear(Group group, int tried) {
    return "; none of the %d images nearest to it has a %s: %s"
        .formatted(tried, noun(group), remedy(group));
  }

  /**
   * That a search came to nothing.
   *
   * @param tried images looked at
   * @param label class they were all of; null: any
   */
  static String none(Group group, int tried, @Nullable Integer label) {
    String images = label == null ? tried + " images" : tried + " images of class " + label;
    return "no %s among the first %s: %s".formatted(noun(group), images, remedy(group));
  }
}
