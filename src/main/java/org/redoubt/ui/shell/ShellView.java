package org.redoubt.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** Navigation on the left, the panel in the middle, the status bar below, notices above all. */
public final class ShellView extends StackPane {
  private static final Texts TEXTS = Texts.of("shell");
  private final ShellViewModel model;
  private final StackPane content = new StackPane();
  private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);

  public ShellView(ShellViewModel model, Services services, Themes themes) {
    this.model = model;
    setId("shell");
    content.getStyleClass().add("content");
    BorderPane frame = new BorderPane(content);
    frame.setLeft(navigation());
    frame.setBottom(new StatusBar(services, themes));
    getChildren().addAll(frame, new Toasts(services.notices()));
    model.placeProperty().addListener((property, before, now) -> show(now));
    select(model.placeProperty().get());
  }

  /** Puts in the panel that is open at the beginning; until then the middle is empty. */
  public void begin() {
    if (content.getChildren().isEmpty()) { // else another panel was asked for in the meantime
      show(model.placeProperty().get());
      model.begin();
    }
  }

  /** Says before the window closes that workers go on without it. */
  public void watchClosing(Stage stage, Services services) {
    Farewell.on(
        stage,
        this,
        () ->
            services.tasks().running()
                + services.runs().items().stream()
                    .filter(item -> item.status().state().active())
                    .count());
  }

  private VBox navigation() {
    VBox rail = new VBox();
    rail.getStyleClass().add("navigation");
    ToggleGroup group = new ToggleGroup();
    for (Place place : Place.values()) {
      ToggleButton button = button(place);
      button.setToggleGroup(group);
      buttons.put(place, button);
      rail.getChildren().add(button);
    }
    return rail;
  }

  private ToggleButton button(Place place) {
    String name = TEXTS.get("place." + place.word());
    ToggleButton button = new ToggleButton(name, Icons.of(place.icon()));
    button.setId("go-" + place.word());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip(TEXTS.get("place." + place.word() + ".tip", place.digit())));
    // A toggle in a group can be switched off by a second click; navigation cannot.
    button.setOnAction(
        event -> {
          button.setSelected(true);
          model.open(place);
        });
    return button;
  }

  private void select(Place place) {
    ToggleButton button = buttons.get(place);
    if (button != null) {
      button.setSelected(true);
    }
  }

  private void show(Place place) {
    select(place);
    content.getChildren().setAll(model.panel(place).node());
  }
}
