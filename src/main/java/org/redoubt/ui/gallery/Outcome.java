package org.redoubt.ui.gallery;

import java.util.function.Predicate;

/** Which images of a gallery are shown, by what became of them. */
public enum Outcome {
  ANY(entry -> true),
  /** The network is right on the image itself. */
  CLEAN_RIGHT(entry -> entry.outcome() != null && !entry.mistaken()),
  /** The network errs on the image itself. */
  CLEAN_WRONG(GalleryEntry::mistaken),
  /** The attack fools the network. */
  POSITIVE(GalleryEntry::fooled),
  /** The attack does not fool the network. */
  NEGATIVE(GalleryEntry::held);

  @SuppressWarnings("ImmutableEnumChecker") // none of them has state
  private final Predicate<GalleryEntry> test;

  Outcome(Predicate<GalleryEntry> test) {
    this.test = test;
  }

  boolean admits(GalleryEntry entry) {
    return test.test(entry);
  }
}
