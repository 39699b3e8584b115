package org.redoubt.result;

import java.util.List;
import org.redoubt.config.Attack;
import org.redoubt.config.Kind;

/**
 * Entropy of the predicted distribution, H(p) = -sum p ln p in nats, on clean and adversarial
 * examples, and how well a threshold on it tells adversarial from clean.
 *
 * @param classes number of classes; the largest entropy is its logarithm
 * @param attack that made the adversarial examples
 * @param cleanMistakes images left out because the network errs on them without attack
 * @param examples one entry per example and group
 * @param detectors all adversarial examples against clean, then each adversarial group that has
 *     examples
 */
@Kind(
    value = "entropy",
    doc = "Entropy of the predictions, and as a detector of adversarial examples.")
public record EntropyView(
    int classes, Attack attack, int cleanMistakes, List<Example> examples, List<Detector> detectors)
    implements Analysis {
  public EntropyView {
    examples = List.copyOf(examples);
    detectors = List.copyOf(detectors);
  }

  /**
   * One example.
   *
   * @param index position of its image in the test set
   */
  public record Example(int index, int label, int prediction, Group group, double entropy) {}

  /** Which adversarial examples a detector is asked to find. */
  public enum Target {
    ALL,
    POSITIVE,
    NEGATIVE
  }

  /**
   * The detector that calls an example adversarial where its entropy is at least a threshold.
   *
   * @param target the adversarial examples to be found
   * @param adversarial number of those
   * @param clean number of clean examples
   * @param auc area under the receiver operating characteristic; 0.5 for chance, below where
   *     adversarial examples have the lower entropy
   * @param lower end of its 95 % interval (DeLong et al. 1988)
   * @param upper end of the interval
   * @param curve from (0, 0) to (1, 1)
   */
  public record Detector(
      Target target,
      int adversarial,
      int clean,
      double auc,
      double lower,
      double upper,
      List<Point> curve) {
    public Detector {
      curve = List.copyOf(curve);
    }
  }

  /**
   * One threshold.
   *
   * @param threshold in nats
   * @param falsePositiveRate share of clean examples called adversarial
   * @param truePositiveRate share of adversarial examples called so
   */
  public record Point(double threshold, double falsePositiveRate, double truePositiveRate) {}
}
