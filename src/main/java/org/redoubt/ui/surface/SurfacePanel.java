package org.redoubt.ui.surface;

import javafx.scene.Node;
import org.redoubt.ui.shell.Panel;
import org.redoubt.ui.shell.Services;

/** Loss surfaces of the selected runs around an image. */
public final class SurfacePanel implements Panel {
  private final SurfaceViewModel model;
  private final SurfaceView view;

  public SurfacePanel(Services services) {
    model = new SurfaceViewModel(services);
    view = new SurfaceView(services, model);
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void shown() {
    model.shown();
  }

  @Override
  public void hidden() {
    model.hidden();
  }
}
