package org.redoubt.ui.experiment;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.redoubt.config.Method;
import org.redoubt.ui.experiment.data.DataPane;
import org.redoubt.ui.experiment.editor.YamlPane;
import org.redoubt.ui.experiment.form.ExperimentForm;
import org.redoubt.ui.experiment.form.FieldHelp;
import org.redoubt.ui.experiment.form.FormContext;
import org.redoubt.ui.experiment.form.FormView;
import org.redoubt.ui.experiment.form.Parts;
import org.redoubt.ui.experiment.launch.LaunchBar;
import org.redoubt.ui.experiment.network.LayerStrip;
import org.redoubt.ui.experiment.weights.AdrPart;
import org.redoubt.ui.experiment.weights.FormulaPart;
import org.redoubt.ui.shell.Services;

/** The form, the YAML beside it, and what names and launches the experiment. */
final class ExperimentView extends VBox {
  private static final String SPLIT_KEY = "experiment.split";
  private static final String YAML_KEY = "experiment.yaml-shown";
  private static final double SPLIT = 0.66;
  private static final double FORM = 1260; // points: its columns grow no further
  private final ExperimentDocument document;
  private final Services services;
  private final FormView form;
  private final YamlPane yaml;
  private final SplitPane split = new SplitPane();
  private final ExperimentKeys keys;
  private final DataPane data;
  private final LaunchBar launch;

  ExperimentView(ExperimentViewModel model, Services services) {
    this.document = model.document();
    this.services = services;
    setId("experiment");
    getStyleClass().addAll("panel", "experiment");
    data = new DataPane(document, services);
    launch = new LaunchBar(document, services);
    Map<String, Node> above = Map.of("data", data, "model", new LayerStrip(document));
    form = new ExperimentForm(parts(), above).view(services.threads());
    yaml = new YamlPane(document);
    FileDialogs dialogs = new FileDialogs(model);
    DocumentBar bar = new DocumentBar(model, dialogs);
    form.setMaxWidth(FORM);
    split.getItems().setAll(form, yaml);
    SplitPane.setResizableWithParent(yaml, true);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(bar, new ProblemBanner(document, this::showProblem), split, launch);
    keys = new ExperimentKeys(document, dialogs, launch::launchNow);
    FileDrop.on(this, model);
    bar.yamlToggle().setSelected(services.memory().get(YAML_KEY, "true").equals("true"));
    bar.yamlToggle().selectedProperty().addListener((property, before, now) -> showYaml(now));
    showYaml(bar.yamlToggle().isSelected());
  }

  private Parts parts() {
    FormContext context = new FormContext(document, new FieldHelp());
    Parts plain = new Parts(context, Map.of());
    return new Parts(
        context,
        Map.of(
            Method.Adr.class, path -> new AdrPart(plain, path),
            Method.Adv.class, path -> FormulaPart.adversarial(plain, path),
            Method.Trades.class, path -> FormulaPart.trades(plain, path),
            Method.Standard.class, path -> FormulaPart.standard(plain, path)));
  }

  private void showYaml(boolean shown) {
    services.memory().put(YAML_KEY, String.valueOf(shown));
    if (!shown) {
      split.getItems().remove(yaml);
      return;
    }
    if (!split.getItems().contains(yaml)) {
      split.getItems().add(yaml);
    }
    split.setDividerPositions(services.memory().number(SPLIT_KEY, SPLIT));
    split
        .getDividers()
        .get(0)
        .positionProperty()
        .addListener((property, before, now) -> services.memory().put(SPLIT_KEY, now.toString()));
  }

  private void showProblem() {
    form.showProblem();
    yaml.showProblem();
  }

  void shown() {
    keys.listen(getScene());
    data.shown();
    launch.shown();
  }

  void hidden() {
    keys.rest();
    data.hidden();
  }
}
