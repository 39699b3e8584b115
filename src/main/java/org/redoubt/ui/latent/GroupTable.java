package org.redoubt.ui.latent;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import org.redoubt.config.Settings;
import org.redoubt.figure.GroupMarks;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.report.Look;
import org.redoubt.result.Group;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.Paints;

/** The groups: their marks, how many points of each a run has and how many are selected. */
final class GroupTable extends GridPane {
  private static final Texts TEXTS = Texts.of("latent");
  private final LatentSight sight;
  private final ObservableValue<Look> look;

  GroupTable(LatentSight sight, ObservableValue<Look> look) {
    this.sight = sight;
    this.look = look;
    getStyleClass().add("group-table");
    sight.cloudsProperty().addListener((property, before, now) -> show());
    sight.selectionProperty().addListener((property, before, now) -> show());
    sight.colouringProperty().addListener((property, before, now) -> show());
    look.addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    getChildren().clear();
    getColumnConstraints().clear();
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    getColumnConstraints().add(names);
    List<Cloud> clouds = sight.cloudsProperty().get();
    for (int place = 0; place < clouds.size(); place++) {
      ColumnConstraints numbers = new ColumnConstraints();
      numbers.setHalignment(HPos.RIGHT);
      getColumnConstraints().add(numbers);
      if (clouds.size() > 1) {
        Label head = new Label(TEXTS.get(place == 0 ? "run.left" : "run.right"));
        head.getStyleClass().add("quiet");
        head.setMinWidth(USE_PREF_SIZE);
        head.setTooltip(new Tooltip(clouds.get(place).title()));
        add(head, place + 1, 0);
      }
    }
    int row = 1;
    for (Group group : Group.values()) {
      row(row++, group, clouds);
    }
  }

  private void row(int row, Group group, List<Cloud> clouds) {
    String word = Settings.word(group);
    GroupGlyph glyph = new GroupGlyph(group);
    glyph.draw(colour(group));
    String brief = "group." + word + ".brief";
    CheckBox shown = new CheckBox(TEXTS.get(clouds.size() > 1 ? brief : "group." + word));
    shown.setId("latent-group-" + word);
    shown.setGraphic(glyph);
    shown.setGraphicTextGap(5);
    shown.setTooltip(new Tooltip(TEXTS.get("group." + word + ".tip")));
    shown.setSelected(sight.groupsProperty().get().contains(group));
    shown.setOnAction(event -> sight.toggle(group));
    add(shown, 0, row);
    for (int place = 0; place < clouds.size(); place++) {
      Label count = new Label(count(clouds.get(place), group));
      count.setMinWidth(USE_PREF_SIZE);
      count.setId("latent-count-" + word + "-" + place);
      add(count, place + 1, row);
    }
  }

  private String count(Cloud cloud, Group group) {
    String all = Long.toString(cloud.count(group));
    if (sight.selectionProperty().get().isEmpty()) {
      return all;
    }
    int selected = Counts.of(cloud, sight.selected(cloud)).of(group);
    return TEXTS.get("count.of", Integer.toString(selected), all);
  }

  private Color colour(Group group) {
    Paints paints = new Paints(look.getValue());
    return sight.colouringProperty().get() == Colouring.GROUP
        ? Paints.of(GroupMarks.colour(group, look.getValue().theme()))
        : paints.text();
  }
}
