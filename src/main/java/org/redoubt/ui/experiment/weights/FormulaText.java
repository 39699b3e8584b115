package org.redoubt.ui.experiment.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A formula in a line; what follows an underscore is set lower and smaller. */
final class FormulaText extends TextFlow {
  private static final Pattern SUBSCRIPT = Pattern.compile("_([a-z]+)");
  private static final double LOWER = 3;
  private String formula = "";

  FormulaText(String id) {
    setId(id);
    getStyleClass().add("formula");
    setMinHeight(USE_PREF_SIZE);
  }

  /** What it shows, with underscores. */
  String formula() {
    return formula;
  }

  void show(String now) {
    if (now.equals(formula)) {
      return;
    }
    formula = now;
    setAccessibleText(now);
    List<Node> pieces = new ArrayList<>();
    Matcher subscript = SUBSCRIPT.matcher(now);
    int from = 0;
    while (subscript.find()) {
      pieces.add(piece(now.substring(from, subscript.start()), "formula-text"));
      Text low = piece(subscript.group(1), "formula-subscript");
      low.setTranslateY(LOWER);
      pieces.add(low);
      from = subscript.end();
    }
    pieces.add(piece(now.substring(from), "formula-text"));
    getChildren().setAll(pieces);
  }

  private static Text piece(String text, String style) {
    Text piece = new Text(text);
    piece.getStyleClass().add(style);
    return piece;
  }
}
