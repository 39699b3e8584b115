package org.redoubt.ui.explorer;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Which test image is looked at; one goes through all of them, or through those of one class. */
public final class ImageChoice {
  private final IntegerProperty image = new SimpleIntegerProperty();
  private final ObjectProperty<@Nullable Integer> only = new SimpleObjectProperty<>();
  private final SplittableRandom random;
  private List<Integer> labels = List.of(0);

  ImageChoice(long seed) {
    random = new SplittableRandom(seed);
    only.addListener((property, before, now) -> go(image.get()));
  }

  /** Takes over the classes of the images of a test set. */
  void among(List<Integer> now) {
    labels = List.copyOf(now);
    only.set(null);
    go(image.get());
  }

  private int[] wanted(IntPredicate where) {
    Integer label = only.get();
    return IntStream.range(0, labels.size())
        .filter(i -> label == null || labels.get(i).equals(label))
        .filter(where)
        .toArray();
  }

  /**
   * Goes to an image, or where that is not of the class chosen to the next one that is.
   *
   * @return false where there is no such image
   */
  public boolean go(int index) {
    int[] after = wanted(i -> i >= index);
    int[] all = wanted(i -> true);
    if (all.length > 0) {
      image.set(after.length > 0 ? after[0] : all[0]);
    }
    return index >= 0 && index < labels.size();
  }

  /** From the last image to the first. */
  public void next() {
    go(image.get() + 1);
  }

  /** From the first image to the last. */
  public void previous() {
    int[] before = wanted(i -> i < image.get());
    int[] all = wanted(i -> true);
    int[] from = before.length > 0 ? before : all;
    if (from.length > 0) {
      image.set(from[from.length - 1]);
    }
  }

  /** Any image. */
  public void random() {
    int[] all = wanted(i -> true);
    if (all.length > 0) {
      image.set(all[random.nextInt(all.length)]);
    }
  }

  /** Number of test images. */
  public int count() {
    return labels.size();
  }

  /** True class of the image. */
  public int label() {
    return labels.get(Math.min(image.get(), labels.size() - 1));
  }

  /** Position in the test set, from 0. */
  public IntegerProperty imageProperty() {
    return image;
  }

  /** Class of the images that one goes through; null: all. */
  public ObjectProperty<@Nullable Integer> onlyProperty() {
    return only;
  }
}
