package org.redoubt.ui.export;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.export.FigureList.Entry;
import org.redoubt.ui.model.RunItem;

/** A line of the list of figures: its name and whose it is. */
final class FigureCell extends TreeCell<Entry> {
  private static final Texts TEXTS = Texts.of("export");
  private final Label name = new Label();
  private final Label whose = new Label();
  private final VBox lines = new VBox(name, whose);

  FigureCell() {
    whose.getStyleClass().add("export-whose");
    lines.setMinWidth(0);
    setPrefWidth(0); // as wide as the list: long names are shortened, nothing is scrolled aside
  }

  @Override
  protected void updateItem(@Nullable Entry entry, boolean empty) {
    super.updateItem(entry, empty);
    setText(null);
    setGraphic(null);
    setTooltip(null);
    getStyleClass().remove("export-heading");
    if (empty || entry == null) {
      return;
    }
    if (entry instanceof Entry.Heading heading) {
      getStyleClass().add("export-heading");
      setText(TEXTS.get("chapter." + heading.chapter().word()));
    } else if (entry instanceof Entry.Figure figure) {
      name.setText(figure.drawable().name());
      whose.setText(whose(figure.drawable()));
      setGraphic(lines);
      setTooltip(new Tooltip(figure.drawable().name() + "\n" + figure.drawable().caption()));
    }
  }

  static String whose(Drawable figure) {
    return figure.runs().size() == 1
        ? TEXTS.get(
            "whose.one",
            RunItem.shortened(figure.runs().get(0).name()),
            Long.toString(figure.runs().get(0).experiment().seed()))
        : TEXTS.get("whose.several", Integer.toString(figure.runs().size()));
  }
}
