package org.redoubt.ui.robustness;

import javafx.scene.Node;
import org.redoubt.ui.shell.Panel;
import org.redoubt.ui.shell.Services;

/** Accuracy versus epsilon. */
public final class RobustnessPanel implements Panel {
  private final RobustnessViewModel model;
  private final RobustnessView view;

  public RobustnessPanel(Services services) {
    model = new RobustnessViewModel(services);
    view = new RobustnessView(model, new EvaluateMoreViewModel(services), services);
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
