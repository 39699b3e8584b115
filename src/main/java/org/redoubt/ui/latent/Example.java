package org.redoubt.ui.latent;

import org.redoubt.result.Group;
import org.redoubt.result.LatentView.Point;

/**
 * An image of the test set, as it is or attacked: the same in every run, whatever the networks make
 * of it.
 *
 * @param index of the image in the test set
 */
record Example(int index, Input input) {
  /** What the network was given. */
  enum Input {
    CLEAN,
    /** The last iterate of the attack, whether it fools the network or not. */
    ATTACKED
  }

  static Example of(Point point) {
    return new Example(point.index(), point.group() == Group.CLEAN ? Input.CLEAN : Input.ATTACKED);
  }
}
