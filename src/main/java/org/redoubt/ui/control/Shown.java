package org.redoubt.ui.control;

import javafx.scene.Node;

/** Nodes that take no room while they are not shown. */
public final class Shown {
  private Shown() {}

  /** Shows a node or takes it away. */
  public static void set(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
