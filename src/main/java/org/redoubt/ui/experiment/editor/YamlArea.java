package org.redoubt.ui.experiment.editor;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.experiment.Problem;

/** The text with line numbers; the line of the problem is marked. */
final class YamlArea extends Pane {
  private static final Texts TEXTS = Texts.of("experiment");
  private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
  private static final double GUTTER = 34;
  private static final double TOP = 6; // of the text in the area, as the style sheet says
  private final ExperimentDocument document;
  private final TextArea area = new TextArea();
  private final Text numbers = new Text();
  private final Text ruler = new Text("0"); // as high as one line
  private final Pane gutter = new Pane(numbers);
  private final Region mark = new Region();
  private final Rectangle clip = new Rectangle();
  private int marked;
  private boolean showing;

  YamlArea(ExperimentDocument document) {
    this.document = document;
    getStyleClass().add("yaml-area");
    area.setId("experiment-yaml");
    area.setAccessibleText(TEXTS.get("yaml.title"));
    numbers.getStyleClass().addAll("yaml-text", "yaml-numbers");
    numbers.setTextOrigin(VPos.TOP);
    ruler.getStyleClass().add("yaml-text");
    ruler.setVisible(false);
    gutter.getStyleClass().add("yaml-gutter");
    mark.getStyleClass().add("yaml-mark");
    mark.setVisible(false);
    mark.setManaged(false);
    getChildren().addAll(gutter, mark, area, ruler);
    setClip(clip);
    follow();
  }

  private void follow() {
    document.yamlProperty().addListener((property, before, now) -> show(now));
    document.problemProperty().addListener((property, before, now) -> mark(now));
    area.textProperty().addListener((property, before, now) -> typed(now));
    area.scrollTopProperty().addListener((property, before, now) -> place());
    show(document.yamlProperty().get());
    mark(document.problemProperty().get());
  }

  private void typed(String now) {
    if (!showing) {
      document.yamlProperty().set(now);
    }
    number(now);
  }

  private void show(String now) {
    if (!now.equals(area.getText())) {
      TextChange change = TextChange.between(area.getText(), now);
      showing = true;
      area.replaceText(change.start(), change.end(), change.by());
      showing = false;
    }
    number(now);
  }

  private void number(String text) {
    long lines = text.chars().filter(c -> c == '\n').count() + 1;
    StringBuilder all = new StringBuilder();
    for (int line = 1; line <= lines; line++) {
      all.append("%3d%n".formatted(line));
    }
    numbers.setText(all.toString());
  }

  private void mark(@Nullable Problem problem) {
    marked = problem == null ? 0 : problem.line();
    mark.setVisible(marked > 0);
    mark.pseudoClassStateChanged(INVALID, marked > 0);
    place();
  }

  /** Goes to the line of the problem. */
  void showProblem() {
    if (marked > 0) {
      String[] lines = area.getText().split("\n", -1);
      int offset = 0;
      for (int i = 0; i < marked - 1 && i < lines.length; i++) {
        offset += lines[i].length() + 1;
      }
      area.positionCaret(Math.min(offset, area.getLength()));
      area.setScrollTop(Math.max(0, (marked - 4) * lineHeight()));
    }
  }

  private double lineHeight() {
    return ruler.getLayoutBounds().getHeight();
  }

  private void place() {
    double y = TOP - area.getScrollTop();
    numbers.relocate(4, y);
    mark.resizeRelocate(0, y + (marked - 1) * lineHeight(), getWidth(), lineHeight());
  }

  @Override
  protected void layoutChildren() {
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    gutter.resizeRelocate(0, 0, GUTTER, getHeight());
    area.resizeRelocate(GUTTER, 0, Math.max(0, getWidth() - GUTTER), getHeight());
    clear(area.lookup(".scroll-pane"));
    place();
  }

  /** The mark lies below the text, so nothing between them may be opaque. */
  private static void clear(@Nullable Node node) {
    if (node instanceof ScrollPane scroll) {
      scroll.setStyle("-fx-background-color: transparent; -fx-background: transparent;");
    }
  }
}
