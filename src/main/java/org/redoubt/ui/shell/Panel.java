package org.redoubt.ui.shell;

import javafx.scene.Node;

/** One panel of the window. It is made when it is first shown and kept until the window closes. */
public interface Panel {

  Node node();

  /** The panel is seen from now on: start what only a panel in sight needs. */
  default void shown() {}

  /** The panel is not seen any more. */
  default void hidden() {}

  /** The window closes. */
  default void close() {}
}
