package org.redoubt.ui.robustness;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.EmptyState;
import org.redoubt.ui.control.PanelHeader;
import org.redoubt.ui.control.PanelKeys;
import org.redoubt.ui.control.RunChooser;
import org.redoubt.ui.shell.Place;
import org.redoubt.ui.shell.Services;

/** The picture above, the table below, further evaluations at the side. */
final class RobustnessView extends VBox {
  private static final Texts TEXTS = Texts.of("robustness");
  private static final double PICTURE_SHARE = 0.6;
  private final RobustnessViewModel model;
  private final Services services;
  private final ToggleButton more =
      new ToggleButton(TEXTS.get("evaluate.more"), Icons.of(Feather.CROSSHAIR));
  private final StackPane middle = new StackPane();
  private final SplitPane results = new SplitPane();

  RobustnessView(RobustnessViewModel model, EvaluateMoreViewModel further, Services services) {
    this.model = model;
    this.services = services;
    setId("robustness-panel");
    getStyleClass().add("panel");
    RunChooser chooser = new RunChooser(services.runs(), services.selection());
    FilterBar filters = new FilterBar(model, further);
    fillResults();
    BorderPane body = new BorderPane(middle);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header(), chooser, filters, body);
    addSide(body, new EvaluateMoreView(further, () -> more.setSelected(false)));
    model.stateProperty().addListener((property, before, now) -> show(now));
    show(model.stateProperty().get());
  }

  private PanelHeader header() {
    Button export = new Button(TEXTS.get("export"), Icons.of(Feather.IMAGE));
    export.setId("robustness-export");
    export.setTooltip(new Tooltip(TEXTS.get("export.tip")));
    export.setOnAction(event -> model.export());
    export.disableProperty().bind(unready());
    more.setId("robustness-more");
    more.setTooltip(new Tooltip(TEXTS.get("evaluate.more.tip")));
    PanelKeys.put(this, "Shortcut+E", model::export);
    return new PanelHeader(TEXTS.get("title"), export, more);
  }

  private BooleanBinding unready() {
    return Bindings.createBooleanBinding(
        () -> model.pictureProperty().get() == null, model.pictureProperty());
  }

  private void fillResults() {
    results.setId("robustness-results");
    results.setOrientation(Orientation.VERTICAL);
    results
        .getItems()
        .addAll(
            new CurvePane(model, services, () -> more.setSelected(true)),
            new ResultTable(model, services));
    results.setDividerPositions(PICTURE_SHARE);
  }

  private void addSide(BorderPane body, EvaluateMoreView side) {
    more.selectedProperty()
        .addListener(
            (property, before, open) -> {
              body.setRight(open ? side : null);
              if (open) {
                side.begin();
              }
            });
  }

  private void show(RobustnessViewModel.State state) {
    middle
        .getChildren()
        .setAll(
            switch (state) {
              case NOTHING_SELECTED ->
                  empty(
                      Feather.LIST,
                      "selected",
                      button("selected.go", () -> services.navigator().open(Place.RUNS)));
              case READING -> empty(Feather.CLOCK, "reading");
              case NO_EVALUATION ->
                  empty(Feather.SHIELD, "evaluation", openMore("robustness-empty-more"));
              case READY -> results;
              case FAILED ->
                  new EmptyState(
                      Feather.ALERT_TRIANGLE,
                      TEXTS.get("empty.failed.title"),
                      model.problemProperty().get());
            });
  }

  private Button openMore(String id) {
    Button open = new Button(TEXTS.get("evaluate.more"));
    open.setId(id);
    open.setOnAction(event -> more.setSelected(true));
    return open;
  }

  private static Button button(String key, Runnable action) {
    Button button = new Button(TEXTS.get("empty." + key));
    button.setOnAction(event -> action.run());
    return button;
  }

  private static EmptyState empty(Feather icon, String key, Node... actions) {
    return new EmptyState(
        icon, TEXTS.get("empty." + key + ".title"), TEXTS.get("empty." + key), actions);
  }
}
