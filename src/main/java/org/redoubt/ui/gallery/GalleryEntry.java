package org.redoubt.ui.gallery;

import org.jspecify.annotations.Nullable;
import org.redoubt.result.ExampleOutcome;

/**
 * An image of a test set.
 *
 * @param tile its place in the sheet of images
 * @param index its position in the test set, from 0
 * @param label true class
 * @param outcome what the attack of the run's evaluation did to it; null: it was not attacked
 */
public record GalleryEntry(int tile, int index, int label, @Nullable ExampleOutcome outcome) {

  /** Whether the network takes the image itself for another class. */
  public boolean mistaken() {
    return outcome != null && outcome.cleanPrediction() != label;
  }

  /** Whether the network is right until the attack fools it. */
  public boolean fooled() {
    return outcome != null && !mistaken() && !outcome.robust();
  }

  /** Whether the network is right and stays so. */
  public boolean held() {
    return outcome != null && outcome.robust();
  }

  /** The class predicted: of a clean mistake on the image itself, else under attack. */
  public @Nullable Integer prediction() {
    if (outcome == null) {
      return null;
    }
    return mistaken() ? outcome.cleanPrediction() : outcome.adversarialPrediction();
  }
}
