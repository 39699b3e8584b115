package org.redoubt.ui.control;

import java.nio.file.Path;
import javafx.application.HostServices;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Opens files and folders in the programs that the desktop has for them. The application puts its
 * {@link HostServices} among the properties of its window.
 *
 * @param desktop null: there is none, as in tests
 */
public record ShowFile(@Nullable HostServices desktop) {

  /** For what is done at a node. */
  public static ShowFile of(Node node) {
    @Nullable Window window = node.getScene() == null ? null : node.getScene().getWindow();
    Object found = window == null ? null : window.getProperties().get(HostServices.class);
    return new ShowFile(found instanceof HostServices services ? services : null);
  }

  public boolean possible() {
    return desktop != null;
  }

  /** Opens a file or a folder, if possible. */
  public void show(Path path) {
    HostServices services = desktop;
    if (services != null) {
      services.showDocument(path.toUri().toString());
    }
  }
}
