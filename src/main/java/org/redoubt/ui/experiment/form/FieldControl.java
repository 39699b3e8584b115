package org.redoubt.ui.experiment.form;

import javafx.scene.Node;

/** Edits one value as text in YAML's spelling. */
interface FieldControl {

  Node node();

  /** The node that takes the keyboard. */
  default Node target() {
    return node();
  }

  /** Shows the document's value, without reporting it back. */
  void show(String value);
}
