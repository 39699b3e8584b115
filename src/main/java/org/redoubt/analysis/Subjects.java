package org.redoubt.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Attack;
import org.redoubt.config.Seed;
import org.redoubt.data.ImageSet;
import org.redoubt.model.Classifier;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Subject;

/**
 * Finds the examples that a researcher looks at closely: clean images, adversarial examples that
 * fool the network and those that do not (paper figures 3, 8 and 9). An adversarial example is the
 * last iterate of the attack, whatever rule the evaluation counts by.
 */
public final class Subjects {
  private static final int NEIGHBOURS = 256; // tried in search of the nearest that would do
  private static final int FIRST_BATCH = 8; // the first that would do is mostly among the first few
  private static final int LARGEST_BATCH = 128;

  private final Candidates candidates;
  private final Advice advice;
  private final Examiner examiner;
  private final AnalysisListener listener;

  /**
   * Prepares the search; nothing is computed yet.
   *
   * @param attack makes the adversarial examples
   * @param seed fixes, with each image's index and the restart, the random starts of the attack
   * @throws AnalysisException where the classifier takes other images than these
   */
  public Subjects(
      Classifier classifier, ImageSet test, Attack attack, Seed seed, AnalysisListener listener) {
    if (!classifier.inputShape().equals(test.shape())) {
      throw new AnalysisException(
          "the network takes images of %s, the test images are %s: take the data it was trained on"
              .formatted(Fit.text(classifier.inputShape()), Fit.text(test.shape())));
    }
    this.candidates = new Candidates(test);
    this.advice = new Advice(attack);
    this.examiner = new Examiner(classifier.pass(), test, attack, seed);
    this.listener = listener;
  }

  /**
   * One image of the test set. A clean one may be any, also one that the network gets wrong: its
   * prediction shows the mistake.
   *
   * @param index position in the test set, from 0
   * @throws AnalysisException where there is no such image, or it has no example of this group; the
   *     message names the nearest that has one
   */
  public Subject of(int index, Group group) {
    candidates.requireIndex(index);
    int[] alone = {index};
    Subject clean = examiner.clean(alone).get(0);
    if (group == Group.CLEAN) {
      return clean;
    }
    advice.requireRadius();
    return examine(group, alone)
        .orElseThrow(
            () -> new AnalysisException(advice.unfit(clean, group) + instead(index, group)));
  }

  private String instead(int index, Group group) {
    int[] neighbours = candidates.around(index, NEIGHBOURS);
    return search(group, neighbours)
        .map(Advice::instead)
        .orElseGet(() -> Advice.noneNear(group, neighbours.length));
  }

  /**
   * The first image that has an example of this group; a clean one is classified rightly.
   *
   * @param label true class it has to be of; null: any
   * @param searched how many images from the front of the test set come into question, at most
   * @throws AnalysisException where none of them has one
   */
  public Subject first(Group group, @Nullable Integer label, int searched) {
    int[] front = candidates.front(label, searched);
    if (group != Group.CLEAN) {
      advice.requireRadius();
    }
    return search(group, front)
        .orElseThrow(() -> new AnalysisException(Advice.none(group, front.length, label)));
  }

  private Optional<Subject> search(Group group, int[] images) {
    int size = FIRST_BATCH;
    for (int from = 0;
        from < images.length;
        from += size, size = Math.min(2 * size, LARGEST_BATCH)) {
      listener.step("looking for a " + Advice.noun(group), from, images.length);
      int to = Math.min(images.length, from + size);
      Optional<Subject> found = examine(group, Arrays.copyOfRange(images, from, to));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Subject> examine(Group group, int[] images) {
    Stream<Subject> examples =
        group == Group.CLEAN
            ? examiner.clean(images).stream().filter(s -> s.prediction() == s.label())
            : examiner.attacked(images).stream()
                .map(Examiner.Examined::adversarial)
                .filter(s -> s.group() == group);
    return examples.findFirst();
  }

  /**
   * The first examples of every class and group: clean ones that are classified rightly, positive
   * and negative ones. A class that has fewer comes with fewer.
   *
   * @param each how many of every class and group, at most
   * @param searched how many images from the front of the test set come into question, at most
   * @return ordered by class, then group, then position in the test set
   */
  public List<Subject> gallery(int each, int searched) {
    advice.requireRadius();
    int end = candidates.front(null, searched).length;
    Shelves shelves = new Shelves(candidates.test().classes(), each);
    for (int from = 0; from < end; from += LARGEST_BATCH) {
      listener.step("looking for examples of every class", from, end);
      int[] wanted =
          IntStream.range(from, Math.min(end, from + LARGEST_BATCH))
              .filter(i -> !shelves.full(candidates.test().label(i)))
              .toArray();
      for (Examiner.Examined one : examiner.attacked(wanted)) {
        shelves.add(one.clean());
        shelves.add(one.adversarial());
      }
    }
    return shelves.inOrder();
  }
}
