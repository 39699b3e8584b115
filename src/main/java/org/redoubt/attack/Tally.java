package org.redoubt.attack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redoubt.data.Batch;
import org.redoubt.loss.Copies;
import org.redoubt.loss.Rows;
import org.redoubt.result.ExampleOutcome;

/**
 * Per-example account of an attack on a batch: who still stands, and the adversarial example kept
 * for each (the first that succeeded, else the one with the smallest margin).
 */
final class Tally {
  private static final int STANDS = -1;

  private final Batch batch;
  private final float[] kept;
  private final int[] cleanPrediction;
  private final int[] prediction;
  private final double[] margin;
  private final int[] stepsToFall;
  private final @Nullable Iterate[] origin; // null: not attacked, the image itself

  /** Everyone whose clean image is classified right stands; mistakes have fallen at step 0. */
  Tally(Batch batch, Rows cleanLogits) {
    this.batch = batch;
    kept = Copies.floats(batch.images());
    cleanPrediction = IntStream.range(0, batch.size()).map(cleanLogits::argmax).toArray();
    prediction = cleanPrediction.clone();
    margin = new double[batch.size()];
    stepsToFall = new int[batch.size()];
    origin = new @Nullable Iterate[batch.size()];
    for (int i = 0; i < batch.size(); i++) {
      margin[i] = cleanLogits.margin(i, batch.labels()[i]);
      stepsToFall[i] = cleanPrediction[i] == batch.labels()[i] ? STANDS : 0;
    }
  }

  /** Everyone stands, whatever the network makes of the clean image. */
  static Tally ofAll(Batch batch, Rows cleanLogits) {
    Tally tally = new Tally(batch, cleanLogits);
    Arrays.fill(tally.stepsToFall, STANDS);
    return tally;
  }

  boolean stands(int row) {
    return stepsToFall[row] == STANDS;
  }

  boolean noneStands(int[] rows) {
    return Arrays.stream(rows).noneMatch(this::stands);
  }

  /** Positions of those who stand and pass. */
  int[] standing(IntPredicate wanted) {
    return IntStream.range(0, batch.size()).filter(this::stands).filter(wanted).toArray();
  }

  /** Takes in the logits of an ascent's current iterates. */
  void observe(HostAscent ascent, Rows logits, Iterate at) {
    int[] rows = ascent.rows();
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      int label = batch.labels()[row];
      boolean fell = logits.argmax(i) != label;
      if (fell || origin[row] == null || logits.margin(i, label) < margin[row]) {
        origin[row] = at;
        prediction[row] = logits.argmax(i);
        margin[row] = logits.margin(i, label);
        stepsToFall[row] = fell ? at.step() : STANDS;
        int size = kept.length / batch.size();
        System.arraycopy(ascent.values(), i * size, kept, row * size, size);
      }
    }
  }

  /** The finished account, after measuring every perturbation once more. */
  AttackedBatch close(Ball ball) {
    double largest = new Budget(ball).check(kept, batch);
    List<Optional<Iterate>> origins = Arrays.stream(origin).map(Optional::ofNullable).toList();
    return new AttackedBatch(outcomes(), kept, largest, origins);
  }

  private List<ExampleOutcome> outcomes() {
    return IntStream.range(0, batch.size()).mapToObj(this::outcome).toList();
  }

  private ExampleOutcome outcome(int row) {
    return new ExampleOutcome(
        batch.indices()[row],
        batch.labels()[row],
        cleanPrediction[row],
        prediction[row],
        margin[row],
        stepsToFall[row],
        stands(row));
  }
}
