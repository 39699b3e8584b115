package org.redoubt.attack;

import java.util.List;
import java.util.Optional;
import org.redoubt.result.ExampleOutcome;

/**
 * What an attack did to a batch.
 *
 * @param outcomes one per image, in the order of the batch
 * @param adversarial the kept adversarial images, row by row, each [height, width, channels]
 * @param largestDistance largest norm of a perturbation, measured afterwards
 * @param origins where in the attack each kept image was met; empty: it is the clean image
 */
@SuppressWarnings("ArrayRecordComponent") // bulk data, never compared
public record AttackedBatch(
    List<ExampleOutcome> outcomes,
    float[] adversarial,
    double largestDistance,
    List<Optional<Iterate>> origins) {
  public AttackedBatch {
    outcomes = List.copyOf(outcomes);
    origins = List.copyOf(origins);
  }
}
