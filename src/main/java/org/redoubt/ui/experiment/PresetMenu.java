package org.redoubt.ui.experiment;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.preset.Preset;

/** Experiments to start from: the program's, by group, and the user's own. */
final class PresetMenu extends MenuButton {
  private static final Texts TEXTS = Texts.of("experiment");
  private final ExperimentViewModel model;

  PresetMenu(ExperimentViewModel model) {
    super(TEXTS.get("presets"), Icons.of(Feather.BOOK_OPEN));
    this.model = model;
    setId("experiment-presets");
    setTooltip(new Tooltip(TEXTS.get("presets.tip")));
    setOnShowing(event -> fill());
    fill();
  }

  private void fill() {
    getItems().clear();
    for (Map.Entry<String, List<String>> group : model.samples().groups().entrySet()) {
      Menu menu = new Menu(TEXTS.get("presets." + group.getKey()));
      menu.setId("experiment-presets-" + group.getKey());
      group.getValue().forEach(name -> menu.getItems().add(entry(new Preset(name, null))));
      getItems().add(menu);
    }
    getItems().add(new SeparatorMenuItem());
    Menu own = new Menu(TEXTS.get("presets.own"));
    own.setId("experiment-presets-own");
    model.ownPresets().forEach(preset -> own.getItems().add(entry(preset)));
    own.setDisable(own.getItems().isEmpty());
    getItems().add(own);
  }

  private MenuItem entry(Preset preset) {
    MenuItem item = new MenuItem(preset.name());
    item.setId("experiment-preset-" + preset.name());
    item.setMnemonicParsing(false);
    item.setOnAction(event -> model.openPreset(preset));
    return item;
  }
}
