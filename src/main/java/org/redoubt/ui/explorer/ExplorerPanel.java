package org.redoubt.ui.explorer;

import javafx.scene.Node;
import org.redoubt.ui.shell.Panel;
import org.redoubt.ui.shell.Services;

/** Attacks on one image, live. */
public final class ExplorerPanel implements Panel {
  private final ExplorerViewModel model;
  private final ExplorerView view;

  public ExplorerPanel(Services services) {
    this(services, LiveNetwork.processes());
  }

  ExplorerPanel(Services services, LiveNetwork.Starter starter) {
    RunInSight run = new RunInSight(services.runs(), services.selection(), services.threads());
    model = new ExplorerViewModel(run, starter, new Settling(), System.nanoTime());
    view = new ExplorerView(model, services);
  }

  ExplorerViewModel model() {
    return model;
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void shown() {
    model.shown();
    view.takeFocus();
  }

  @Override
  public void hidden() {
    model.hidden();
  }

  @Override
  public void close() {
    model.close();
  }
}
