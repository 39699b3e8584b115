package org.redoubt.analysis;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.redoubt.loss.Copies;
import org.redoubt.model.Classifier;
import org.redoubt.model.Pass;

/**
 * The latent representations z = G(x) and z' = G(x') of an adversarial set.
 *
 * @param set the images
 * @param split name of the split layer
 * @param clean z of each image, [n][K]
 * @param adversarial z' of each adversarial example, [n][K]
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, never compared
public record Latents(AdversarialSet set, String split, float[][] clean, float[][] adversarial) {

  /**
   * Computes them, in evaluation mode.
   *
   * @param classifier the network that {@code set} was crafted against
   * @param split name of its split layer
   * @throws AnalysisException where one is not finite
   * @throws CancellationException where the listener asks for it
   */
  public static Latents of(
      Classifier classifier, String split, AdversarialSet set, AnalysisListener listener) {
    float[][] clean = new float[set.size()][];
    float[][] adversarial = new float[set.size()][];
    Pass pass = classifier.pass();
    Chunks.forEach(
        set.size(),
        "latent representations",
        listener,
        (from, to) -> {
          for (boolean attacked : new boolean[] {false, true}) {
            pass.forward(set.images(attacked ? set.adversarial() : set.clean(), from, to));
            float[] z = Copies.floats(pass.z());
            split(z, classifier.latentSize(), from, attacked ? adversarial : clean);
          }
        });
    Latents latents = new Latents(set, split, clean, adversarial);
    latents.requireFinite(clean);
    latents.requireFinite(adversarial);
    return latents;
  }

  private static void split(float[] values, int size, int from, float[][] into) {
    for (int i = 0; i < values.length / size; i++) {
      into[from + i] = Arrays.copyOfRange(values, i * size, (i + 1) * size);
    }
  }

  private void requireFinite(float[][] z) {
    for (int i = 0; i < z.length; i++) {
      for (float value : z[i]) {
        if (!Float.isFinite(value)) {
          throw new AnalysisException(
              "z of test image %d at split layer %s is not finite; choose an earlier checkpoint,"
                      .formatted(i, split)
                  + " from before training diverged");
        }
      }
    }
  }

  /** Dimension K of z. */
  public int latentSize() {
    return clean[0].length;
  }

  /** z of one example. */
  float[] of(AdversarialSet.Member member) {
    return switch (member.group()) {
      case CLEAN -> clean[member.index()];
      case POSITIVE, NEGATIVE -> adversarial[member.index()];
    };
  }
}
