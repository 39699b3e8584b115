package org.redoubt.result;

/** What an example is to the network (paper figures 3 to 5 and 8 to 10). */
public enum Group {
  /** An image of the test set that the network classifies rightly. */
  CLEAN,
  /** The last iterate of an attack on such an image, and it fools the network. */
  POSITIVE,
  /** The last iterate of an attack on such an image, and it does not fool the network. */
  NEGATIVE
}
