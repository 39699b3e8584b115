package org.redoubt.evaluation;

import java.util.List;
import org.redoubt.config.Attack;
import org.redoubt.data.ImageShape;
import org.redoubt.result.ExampleOutcome;

/**
 * The images an attack kept, beside the clean ones.
 *
 * @param attack what was run
 * @param shape shape of an image
 * @param clean n * shape.size() numbers in [0,1], image by image
 * @param adversarial the same for the kept adversarial examples
 * @param outcomes label, prediction and position of each image, n entries
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, never compared
public record AdversarialExamples(
    Attack attack,
    ImageShape shape,
    float[] clean,
    float[] adversarial,
    List<ExampleOutcome> outcomes) {
  public AdversarialExamples {
    outcomes = List.copyOf(outcomes);
    long numbers = (long) outcomes.size() * shape.size();
    if (clean.length != numbers || adversarial.length != numbers) {
      throw new IllegalArgumentException(
          "%d outcomes of %s need %d numbers, found %d clean and %d adversarial"
              .formatted(outcomes.size(), shape, numbers, clean.length, adversarial.length));
    }
  }
}
