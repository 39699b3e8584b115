package org.redoubt.ui.experiment.form;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.experiment.Problem;

/** A field without label, for parts that label it themselves; its problem stands elsewhere. */
public final class ValueField {
  private final Field field;
  private final TextControl control;
  private final ProblemLabel problem;
  private final VBox box;

  /**
   * @param changed is given what the user types
   */
  public ValueField(FormContext context, Field field, Consumer<String> changed) {
    this.field = field;
    control = new TextControl(field, changed);
    problem = new ProblemLabel(field.id() + "-problem");
    box = new VBox(control.node());
    box.getStyleClass().add("field");
    box.setAlignment(Pos.CENTER_LEFT);
    box.focusWithinProperty()
        .addListener(
            (property, before, now) -> {
              if (now) {
                context.help().entered(field);
              }
            });
  }

  public Node node() {
    return box;
  }

  /** Takes the sentence of the problem. */
  public Node problem() {
    return problem;
  }

  /** Shows the document's value, unless it is what the user has typed. */
  public void show(String value) {
    control.show(value);
  }

  /** As {@link FormPart#mark}. */
  public @Nullable Node mark(@Nullable Problem now) {
    boolean mine = now != null && now.isIn(field.path());
    problem.show(mine ? now : null);
    box.pseudoClassStateChanged(ProblemLabel.INVALID, mine);
    return mine ? control.target() : null;
  }
}
