package org.redoubt.ui.experiment;

import java.nio.file.Path;
import javafx.scene.Node;
import org.redoubt.ui.experiment.preset.OwnPresets;
import org.redoubt.ui.experiment.preset.Samples;
import org.redoubt.ui.shell.Panel;
import org.redoubt.ui.shell.Services;

/** The panel in which experiments are configured and launched. */
public final class ExperimentPanel implements Panel {
  private final ExperimentViewModel model;
  private final ExperimentView view;

  public ExperimentPanel(Services services) {
    this(
        services,
        OwnPresets.of(System.getenv("XDG_CONFIG_HOME"), Path.of(System.getProperty("user.home"))));
  }

  ExperimentPanel(Services services, OwnPresets own) {
    model =
        new ExperimentViewModel(
            services,
            ExperimentDocument.of(services.threads()),
            new Samples(Path.of("sample-configs")),
            own);
    view = new ExperimentView(model, services);
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void shown() {
    model.lookForPresets();
    view.shown();
  }

  @Override
  public void hidden() {
    model.remember();
    view.hidden();
  }

  @Override
  public void close() {
    model.remember();
  }
}
