package org.redoubt.ui.experiment;

import java.io.File;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens a YAML file that is dragged onto a node. */
final class FileDrop {
  private FileDrop() {}

  static void on(Node node, ExperimentViewModel model) {
    node.addEventFilter(
        DragEvent.DRAG_OVER,
        event -> {
          if (!files(event).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
          }
        });
    node.addEventFilter(
        DragEvent.DRAG_DROPPED,
        event -> {
          List<File> files = files(event);
          if (!files.isEmpty()) {
            model.open(files.get(0).toPath());
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }

  private static List<File> files(DragEvent event) {
    return event.getDragboard().getFiles().stream()
        .filter(file -> file.getName().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml"))
        .toList();
  }
}
