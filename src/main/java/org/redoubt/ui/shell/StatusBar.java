package org.redoubt.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.figure.Theme;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.task.TaskButton;

/** What goes on, below every panel. */
final class StatusBar extends HBox {
  private static final Texts TEXTS = Texts.of("shell");
  private final Services services;
  private final Label runs = new Label();
  private final ShortcutList keys = new ShortcutList();

  StatusBar(Services services, Themes themes) {
    this.services = services;
    getStyleClass().add("status-line");
    setId("status-line");
    setAlignment(Pos.CENTER_LEFT);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(runs, space, new TaskButton(services.tasks()), shortcuts(), theme(themes));
    services.runs().items().addListener((ListChangeListener<RunItem>) change -> count());
    services.runs().loadedProperty().addListener((property, before, now) -> count());
    count();
  }

  private void count() {
    if (!services.runs().loadedProperty().get()) {
      runs.setText(TEXTS.get("status.reading", services.runs().root().path()));
      return;
    }
    long active = services.runs().items().stream().filter(i -> i.status().state().active()).count();
    runs.setText(
        TEXTS.get(
            "status.runs",
            services.runs().items().size(),
            services.runs().root().path().toAbsolutePath().normalize(),
            active));
  }

  private static Button theme(Themes themes) {
    Button button = new Button();
    button.setId("theme");
    button.getStyleClass().add("flat");
    button.setTooltip(new Tooltip(TEXTS.get("theme.tip")));
    button.setAccessibleText(TEXTS.get("theme.tip"));
    button.setOnAction(event -> themes.toggle());
    themes.themeProperty().addListener((property, before, now) -> button.setGraphic(icon(now)));
    button.setGraphic(icon(themes.themeProperty().get()));
    return button;
  }

  private static Node icon(Theme theme) {
    return Icons.of(theme == Theme.LIGHT ? Feather.MOON : Feather.SUN);
  }

  private Button shortcuts() {
    Button button = new Button();
    button.setGraphic(Icons.of(Feather.COMMAND));
    button.setId("shortcuts");
    button.getStyleClass().add("flat");
    button.setTooltip(new Tooltip(TEXTS.get("shortcuts.tip")));
    button.setAccessibleText(TEXTS.get("shortcuts.tip"));
    button.setOnAction(event -> keys.toggle(button));
    return button;
  }
}
