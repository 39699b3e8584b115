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
  private final ExperimentDocument document;
  private final TextArea area = new TextArea();
  private final Text numbers = new Text();
  private final Text ruler = new Text("0"); // as high as one line
  private final Pane gutter = new Pane(numbers);
  private final Region mark = new Region();
  private final Rectangle clip = new Rectangle();
  private @Nullable Text followed;
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
    ruler.layoutBoundsProperty().addListener((property, before, now) -> place()); // has its font
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
      if (change.start() == 0 || change.by().length() > area.getLength() / 2) {
        area.positionCaret(0); // another experiment is read from its beginning
        area.setScrollTop(0);
      }
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
    Text text = text();
    long lines = area.getText().chars().filter(c -> c == '\n').count() + 1;
    return text == null ? 0 : text.getLayoutBounds().getHeight() / lines;
  }

  /** The node that shows the text: only it knows where its lines are. */
  private @Nullable Text text() {
    return area.lookup(".text") instanceof Text text ? text : null;
  }

  private void place() {
    Text text = text();
    if (text == null) {
      return; // not shown yet
    }
    if (followed != text) {
      followed = text;
      text.localToSceneTransformProperty().addListener((property, before, now) -> place());
      text.layoutBoundsProperty().addListener((property, before, now) -> place());
    }
    double height = lineHeight();
    double y = sceneToLocal(text.localToScene(0, text.getLayoutBounds().getMinY())).getY();
    numbers.setLineSpacing(height - ruler.getLayoutBounds().getHeight());
    numbers.relocate(4, y);
    mark.resizeRelocate(0, y + (marked - 1) * height, getWidth(), height);
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
