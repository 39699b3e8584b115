package org.redoubt.ui.export;

import javafx.scene.Node;
import org.redoubt.ui.shell.Panel;
import org.redoubt.ui.shell.Services;

/** Figures as files. */
public final class ExportPanel implements Panel {
  private final ExportViewModel model;
  private final ExportView view;

  public ExportPanel(Services services) {
    model = new ExportViewModel(services);
    view = new ExportView(model, services);
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void shown() {
    model.begin();
  }

  @Override
  public void hidden() {
    model.pause();
  }
}
