package org.redoubt.ui.experiment.launch;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.Texts;

/** Chooses where the experiment computes; its tooltip says what doctor found. */
final class DeviceChooser extends HBox {
  private static final Texts TEXTS = Texts.of("launch");
  private static final double WIDTH = 170;
  private final ComboBox<DeviceOption> box = new ComboBox<>();

  DeviceChooser(DeviceViewModel model) {
    super(6);
    setAlignment(Pos.CENTER_LEFT);
    Label label = new Label(TEXTS.get("device"));
    label.setLabelFor(box);
    box.setId("launch-device");
    box.setPrefWidth(WIDTH);
    box.setButtonCell(new Cell());
    box.setCellFactory(list -> new Cell());
    Bindings.bindContent(box.getItems(), model.options());
    box.setValue(model.chosenProperty().get());
    // new options, such as a GPU's name, take the choice away with the old ones
    model
        .options()
        .addListener(
            (ListChangeListener<DeviceOption>) c -> box.setValue(model.chosenProperty().get()));
    model.chosenProperty().addListener((property, before, now) -> box.setValue(now));
    box.setOnAction(
        event -> {
          DeviceOption wanted = box.getValue();
          if (wanted != null) {
            model.choose(wanted);
          }
        });
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(model.noteProperty());
    tip.setWrapText(true);
    tip.setMaxWidth(480);
    box.setTooltip(tip);
    getChildren().addAll(label, box);
  }

  /** What cannot be used is shown, for its reason, and cannot be chosen. */
  private static final class Cell extends ListCell<DeviceOption> {
    @Override
    protected void updateItem(@Nullable DeviceOption option, boolean empty) {
      super.updateItem(option, empty);
      setText(option == null || empty ? null : option.label());
      setDisable(option != null && !option.usable());
    }
  }
}
