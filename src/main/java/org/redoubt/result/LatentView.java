package org.redoubt.result;

import java.util.List;
import org.redoubt.config.Attack;
import org.redoubt.config.Kind;

/**
 * Clean and adversarial examples at the split layer, laid out in the plane together by t-SNE, with
 * the entropy of their predictions (paper figures 4, 5 and 10).
 *
 * @param split name of the split layer
 * @param latentSize dimension K of z
 * @param components dimensions kept by the principal component analysis before t-SNE; 0: none, z
 *     itself was laid out
 * @param explained share of the variance in the components kept, 0 to 1
 * @param perplexity of t-SNE
 * @param iterations of t-SNE
 * @param attack that made the adversarial examples
 * @param cleanMistakes images left out because the network errs on them without attack
 * @param points every example laid out
 */
@Kind(value = "latent", doc = "Examples at the split layer, laid out by t-SNE.")
public record LatentView(
    String split,
    int latentSize,
    int components,
    double explained,
    double perplexity,
    int iterations,
    Attack attack,
    int cleanMistakes,
    List<Point> points)
    implements Analysis {
  public LatentView {
    points = List.copyOf(points);
  }

  /**
   * One example.
   *
   * @param index position of its image in the test set
   * @param label true class
   * @param prediction predicted class
   * @param entropy of the predicted distribution, in nats
   */
  public record Point(
      int index, int label, int prediction, Group group, double x, double y, double entropy) {}
}
