package org.redoubt.ui.experiment.form;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.experiment.Problem;

/** A piece of the form: shows values of the document, and the problem where it is one of its. */
public interface FormPart {

  Node node();

  /** Shows what the document says now. */
  void refresh();

  /**
   * Marks a problem, and takes an earlier mark away.
   *
   * @return the node to go to; null if the problem is none of this part's
   */
  @Nullable Node mark(@Nullable Problem problem);
}
