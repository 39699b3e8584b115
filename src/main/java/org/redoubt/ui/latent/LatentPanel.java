package org.redoubt.ui.latent;

import javafx.scene.Node;
import org.redoubt.ui.shell.Panel;
import org.redoubt.ui.shell.Services;

/** The latent space of the selected runs. */
public final class LatentPanel implements Panel {
  private final LatentViewModel model;
  private final LatentView view;

  public LatentPanel(Services services) {
    model = new LatentViewModel(services);
    view = new LatentView(services, model);
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
