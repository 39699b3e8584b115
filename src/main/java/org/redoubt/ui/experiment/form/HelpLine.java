package org.redoubt.ui.experiment.form;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Explains the field that has the keyboard: its key, meaning, range and default. */
final class HelpLine extends HBox {
  private final FormContext context;
  private final Label path = new Label();
  private final Label text = new Label(FormContext.TEXTS.get("help.none"));

  HelpLine(FormContext context) {
    this.context = context;
    setId("experiment-help");
    getStyleClass().add("help-line");
    setAlignment(Pos.CENTER_LEFT);
    path.getStyleClass().add("help-path");
    path.setMinWidth(USE_PREF_SIZE);
    path.setManaged(false);
    text.getStyleClass().add("quiet");
    text.setTextOverrun(OverrunStyle.ELLIPSIS);
    getChildren().addAll(path, text);
    context.help().fieldProperty().addListener((property, before, now) -> show(now));
  }

  private void show(@Nullable Field field) {
    if (field != null) {
      path.setManaged(true);
      path.setText(field.path());
      String def = context.document().defaultOf(field.path());
      String doc = explain(field, def);
      text.setText(doc);
      text.setTooltip(new Tooltip(doc));
    }
  }

  /** Meaning, range and default in sentences. */
  static String explain(Field field, @Nullable String def) {
    return def == null
        ? FormContext.TEXTS.get("help.required", field.doc(), field.allowed())
        : FormContext.TEXTS.get("help", field.doc(), field.allowed(), def);
  }
}
