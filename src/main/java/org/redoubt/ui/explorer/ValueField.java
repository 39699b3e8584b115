package org.redoubt.ui.explorer;

import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A text field for a value: Enter, or leaving it, takes over what was written; what cannot be
 * understood is marked and stays until it is corrected.
 */
final class ValueField extends TextField {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private final Supplier<String> shown;
  private final Predicate<String> take;
  private final String tip;
  private boolean wrong;

  /**
   * @param tip what it is, and what may be written
   * @param shown the value's text
   * @param take takes over a text; false: it cannot be understood
   */
  ValueField(String id, String tip, Supplier<String> shown, Predicate<String> take) {
    setId(id);
    setAccessibleText(tip);
    setTooltip(new Tooltip(tip));
    this.tip = tip;
    this.shown = shown;
    this.take = take;
    setOnAction(event -> commit());
    focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (!now) {
                commit();
              }
            });
    refresh();
  }

  /** Lets the up and down keys change the value by one. */
  ValueField nudgedBy(IntConsumer change) {
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          int by = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
          if (by != 0) {
            change.accept(by);
            event.consume();
          }
        });
    return this;
  }

  private void commit() {
    String text = getText() == null ? "" : getText();
    if (text.equals(shown.get())) {
      mark(false);
      return;
    }
    mark(!take.test(text.strip()));
    if (!wrong) {
      setText(shown.get());
    }
  }

  /** Shows the value, unless something else is being written. */
  void refresh() {
    if (!isFocused() || !wrong) {
      mark(false);
      setText(shown.get());
    }
  }

  private void mark(boolean now) {
    wrong = now;
    pseudoClassStateChanged(DANGER, now);
    setAccessibleHelp(now ? tip : "");
  }
}
