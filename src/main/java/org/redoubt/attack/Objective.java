package org.redoubt.attack;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Attack;
import org.redoubt.config.InvalidSetting;
import org.redoubt.loss.CrossEntropy;
import org.redoubt.loss.ExampleLosses;
import org.redoubt.loss.Margin;
import org.redoubt.loss.Rows;
import org.redoubt.loss.TradesKl;

/**
 * What an attack ascends, per example, as a function of the logits. It is made for a batch; logits
 * may be those of a part of it.
 */
@SuppressWarnings("ArrayRecordComponent") // read in the inner loop, never compared
sealed interface Objective {
  /**
   * Value and gradient by the logits.
   *
   * @param logits [rows.length, classes]
   * @param rows position in the batch of each row of the logits
   */
  ExampleLosses at(INDArray logits, int[] rows);

  /** Whether the example at this position of the batch is worth attacking. */
  default boolean attacks(int row) {
    return true;
  }

  /** Cross-entropy of the true class. */
  record CrossEntropyOf(int[] labels) implements Objective {
    @Override
    public ExampleLosses at(INDArray logits, int[] rows) {
      return CrossEntropy.perExample(logits, pick(labels, rows));
    }
  }

  /** Madry's form of the Carlini-Wagner loss against the true class. */
  record MarginOf(int[] labels) implements Objective {
    @Override
    public ExampleLosses at(INDArray logits, int[] rows) {
      return Margin.capped(logits, pick(labels, rows), Margin.MADRY_CONFIDENCE);
    }
  }

  /**
   * Minus the loss of a target class: cross-entropy, or the plain margin (the capped one has no
   * gradient where the target is far behind). Examples whose true class is the target are left
   * alone: the attack could only help them.
   */
  record Toward(int[] targets, int[] labels, Attack.Objective loss) implements Objective {
    @Override
    public ExampleLosses at(INDArray logits, int[] rows) {
      int[] aims = pick(targets, rows);
      requireClasses(aims, logits.size(1));
      return switch (loss) {
        case CROSS_ENTROPY -> CrossEntropy.perExample(logits, aims).negated();
        case MARGIN -> Margin.plain(logits, aims).negated();
      };
    }

    @Override
    public boolean attacks(int row) {
      return targets[row] != labels[row];
    }

    private static void requireClasses(int[] aims, long classes) {
      int largest = Arrays.stream(aims).max().orElse(0);
      if (largest >= classes) {
        throw new InvalidSetting(
            "target_class",
            String.valueOf(largest),
            "0 to " + (classes - 1) + ", the classes of this network");
      }
    }
  }

  /** KL divergence between the clean prediction, held fixed, and the adversarial one. */
  record Divergence(Rows cleanLogits, Attack.Direction direction) implements Objective {
    @Override
    public ExampleLosses at(INDArray logits, int[] rows) {
      Rows clean = cleanLogits.select(rows);
      return switch (direction) {
        case CLEAN_ADVERSARIAL -> TradesKl.perExample(clean, logits);
        case ADVERSARIAL_CLEAN -> TradesKl.reversedPerExample(clean, logits);
      };
    }
  }

  private static int[] pick(int[] values, int[] rows) {
    return Arrays.stream(rows).map(row -> values[row]).toArray();
  }
}
