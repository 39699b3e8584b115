package org.redoubt.ui.latent;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.Shown;

/** Legend with counts, and below it what is selected. */
final class SelectionPane extends VBox {
  private static final Texts TEXTS = Texts.of("latent");
  private static final double WIDTH = 250;
  private final LatentSight sight;
  private final Label title = new Label();
  private final Label hint = new Label();
  private final Button clear = new Button("", Icons.of(Feather.X));
  private final Thumbnails thumbnails;

  SelectionPane(LatentSight sight, ObservableValue<Look> look, Sheets sheets) {
    this.sight = sight;
    getStyleClass().add("latent-side");
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    thumbnails = new Thumbnails(sight, sheets);
    VBox.setVgrow(thumbnails, Priority.ALWAYS);
    hint.setId("latent-hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    hint.getStyleClass().add("quiet");
    getChildren()
        .addAll(
            heading("groups"),
            new GroupTable(sight, look),
            heading("classes"),
            new ClassChips(sight, look),
            head(),
            hint,
            thumbnails);
    sight.selectionProperty().addListener((property, before, now) -> show());
    sight.cloudsProperty().addListener((property, before, now) -> show());
    sight.modeProperty().addListener((property, before, now) -> show());
    sight.toolProperty().addListener((property, before, now) -> show());
    show();
  }

  private static Label heading(String key) {
    Label heading = new Label(TEXTS.get(key));
    heading.getStyleClass().add("section-title");
    return heading;
  }

  private HBox head() {
    title.setId("latent-selected");
    title.getStyleClass().add("section-title");
    clear.setId("latent-clear");
    clear.getStyleClass().add("flat");
    clear.setAccessibleText(TEXTS.get("clear"));
    clear.setTooltip(new Tooltip(TEXTS.get("clear")));
    clear.setOnAction(event -> sight.clear());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, clear);
    head.setAlignment(Pos.CENTER_LEFT);
    head.setMinHeight(30);
    return head;
  }

  private void show() {
    int count = sight.selectionProperty().get().size();
    title.setText(count == 0 ? TEXTS.get("selection") : TEXTS.get("selected", count));
    Cloud cloud = sight.origin();
    boolean pictured = cloud == null || cloud.pictures() != null;
    hint.setText(hint(count, pictured));
    Shown.set(hint, !hint.getText().isEmpty());
    Shown.set(thumbnails, count > 0 && pictured);
    clear.setVisible(count > 0);
  }

  private String hint(int count, boolean pictured) {
    if (!pictured) {
      return TEXTS.get("hint.images");
    }
    if (count > 0) {
      return "";
    }
    String how = TEXTS.get(sight.lassoing() ? "hint.lasso" : "hint.turn");
    boolean linked = sight.cloudsProperty().get().size() > 1;
    return linked ? how + " " + TEXTS.get("hint.linked") : how;
  }
}
