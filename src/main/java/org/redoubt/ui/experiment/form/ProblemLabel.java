package org.redoubt.ui.experiment.form;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.experiment.Problem;

/** The sentence of a problem below the field it belongs to; takes no room while there is none. */
public final class ProblemLabel extends Label {
  /** State of a field whose value is at fault. */
  public static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

  public ProblemLabel(String id) {
    setId(id);
    getStyleClass().addAll("problem", "field-problem");
    setWrapText(true);
    setMinHeight(Region.USE_PREF_SIZE);
    show(null);
  }

  /** Shows a problem's sentence, or nothing. */
  public void show(@Nullable Problem problem) {
    setText(problem == null ? "" : problem.brief());
    setTooltip(problem == null ? null : new Tooltip(problem.sentence()));
    setVisible(problem != null);
    setManaged(problem != null);
  }
}
