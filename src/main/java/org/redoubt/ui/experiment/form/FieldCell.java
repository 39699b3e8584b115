package org.redoubt.ui.experiment.form;

import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.experiment.Problem;

/** A field with its label, whether it differs from its default, and what is wrong with it. */
public final class FieldCell extends VBox implements FormPart {
  private static final double DOT = 3;
  private final FormContext context;
  private final Field field;
  private final FieldControl control;
  private final Button reset = new Button("", Icons.of(Feather.ROTATE_CCW));
  private final Circle dot = new Circle(DOT);
  private final ProblemLabel problem;

  public FieldCell(FormContext context, Field field) {
    this.context = context;
    this.field = field;
    control = control(field, value -> context.document().set(field.path(), value));
    problem = new ProblemLabel(field.id() + "-problem");
    getStyleClass().add("field");
    getChildren().addAll(heading(), control.node(), problem);
    control.node().focusWithinProperty().addListener((property, before, now) -> focused(now));
    refresh();
  }

  private static FieldControl control(Field field, Consumer<String> changed) {
    return switch (field.shape()) {
      case KIND -> new MenuControl(field, changed);
      case CHOICE ->
          ChoiceControl.fits(field.words())
              ? new ChoiceControl(field, changed)
              : new MenuControl(field, changed);
      case SWITCH -> new SwitchControl(field, changed);
      case NUMBER, TEXT, NUMBERS -> {
        TextControl text = new TextControl(field, changed);
        yield field.absent().isEmpty() ? text : new AbsentControl(field, text, changed);
      }
    };
  }

  private HBox heading() {
    Label label = new Label(FormContext.label(field.path()));
    label.getStyleClass().add("field-label");
    label.setLabelFor(control.target());
    label.setTooltip(new Tooltip(field.doc()));
    dot.getStyleClass().add("differs");
    reset.setId(field.id() + "-reset");
    reset.getStyleClass().addAll("flat", "reset");
    reset.setOnAction(event -> reset());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox heading = new HBox(5, label, dot, space, reset);
    heading.getStyleClass().add("field-heading");
    heading.setAlignment(Pos.CENTER_LEFT);
    return heading;
  }

  /** A family without its kind would be no record at all, so that key stays. */
  private void reset() {
    ExperimentDocument document = context.document();
    String def = document.defaultOf(field.path());
    if (field.shape() == Field.Shape.KIND && def != null) {
      document.set(field.path(), def);
    } else {
      document.reset(field.path());
    }
  }

  /** Choices report the focus also when their list is made, so the scene has the last word. */
  private void focused(boolean now) {
    if (now && hasFocus(control.node())) {
      context.help().entered(field);
    }
  }

  private static boolean hasFocus(Node control) {
    Node owner = control.getScene() == null ? null : control.getScene().getFocusOwner();
    while (owner != null && owner != control) {
      owner = owner.getParent();
    }
    return owner != null;
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void refresh() {
    ExperimentDocument document = context.document();
    control.show(Objects.requireNonNullElse(document.get(field.path()), ""));
    boolean differs = !document.atDefault(field.path());
    dot.setVisible(differs);
    reset.setVisible(differs);
    if (differs) {
      String tip =
          FormContext.TEXTS.get(
              "field.reset", Objects.requireNonNullElse(document.defaultOf(field.path()), ""));
      reset.setTooltip(new Tooltip(tip));
      reset.setAccessibleText(tip);
    }
  }

  @Override
  public @Nullable Node mark(@Nullable Problem now) {
    boolean mine = now != null && now.isIn(field.path());
    problem.show(mine ? now : null);
    pseudoClassStateChanged(ProblemLabel.INVALID, mine);
    return mine ? control.target() : null;
  }
}
