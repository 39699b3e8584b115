package org.redoubt.ui.experiment.form;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.experiment.Problem;

/** A part of the form under a title of its own; its fields are made when it is their turn. */
final class Section extends VBox {
  private final String word;
  private final Supplier<FormPart> maker;
  private @Nullable FormPart part;

  /**
   * @param word in ids and text keys
   * @param above what stands between the title and the fields
   */
  Section(String word, Supplier<FormPart> maker, List<Node> above) {
    this.word = word;
    this.maker = maker;
    setId("experiment-" + word + "-section");
    getStyleClass().add("form-section");
    Label title = new Label(title());
    title.getStyleClass().add("form-section-title");
    getChildren().add(title);
    getChildren().addAll(above);
  }

  String word() {
    return word;
  }

  String title() {
    return FormContext.TEXTS.get("section." + word);
  }

  /** Makes the fields. */
  void build(@Nullable Problem problem) {
    FormPart made = maker.get();
    part = made;
    getChildren().add(made.node());
    made.mark(problem);
  }

  void refresh() {
    if (part != null) {
      part.refresh();
    }
  }

  @Nullable Node mark(@Nullable Problem problem) {
    return part == null ? null : part.mark(problem);
  }
}
