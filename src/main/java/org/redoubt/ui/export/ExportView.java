package org.redoubt.ui.export;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
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

/** What there is on the left, how it will look in the middle, how to write it on the right. */
final class ExportView extends VBox {
  private static final Texts TEXTS = Texts.of("export");
  private final ExportViewModel model;
  private final Services services;
  private final StackPane middle = new StackPane();
  private final BorderPane work = new BorderPane();

  ExportView(ExportViewModel model, Services services) {
    this.model = model;
    this.services = services;
    setId("export-panel");
    getStyleClass().add("panel");
    VBox.setVgrow(middle, Priority.ALWAYS);
    work.setLeft(new FigureList(model));
    work.setCenter(new Preview(model, services));
    work.setRight(new OptionsPane(model));
    getChildren()
        .addAll(
            header(),
            new RunChooser(services.runs(), services.selection()),
            middle,
            new ResultLine(model.writer()));
    PanelKeys.put(this, "Shortcut+E", model::export);
    model.stateProperty().addListener((property, before, now) -> show(now));
    show(model.stateProperty().get());
  }

  private PanelHeader header() {
    Button report = button("report", Feather.FILE_TEXT, model::report);
    report.disableProperty().bind(nothing().or(idle().not()));
    Button all = button("all", Feather.LAYERS, model::exportAll);
    all.disableProperty().bind(unchosen().or(model.writer().busyProperty()));
    Button export = button("export", Feather.DOWNLOAD, model::export);
    export.getStyleClass().add(Styles.ACCENT);
    export.disableProperty().bind(unchosen().or(model.writer().busyProperty()));
    return new PanelHeader(TEXTS.get("title"), report, all, export);
  }

  private static Button button(String key, Feather icon, Runnable action) {
    Button button = new Button(TEXTS.get(key), Icons.of(icon));
    button.setId("export-" + key);
    button.setTooltip(new Tooltip(TEXTS.get(key + ".tip")));
    button.setOnAction(event -> action.run());
    return button;
  }

  private BooleanBinding unchosen() {
    return Bindings.isNull(model.chosenProperty());
  }

  private BooleanBinding nothing() {
    return model.stateProperty().isNotEqualTo(ExportViewModel.State.READY);
  }

  private BooleanBinding idle() {
    return Bindings.isEmpty(model.writer().tasks());
  }

  private void show(ExportViewModel.State state) {
    middle
        .getChildren()
        .setAll(
            switch (state) {
              case NOTHING_SELECTED ->
                  new EmptyState(
                      Feather.LIST,
                      TEXTS.get("empty.selected.title"),
                      TEXTS.get("empty.selected"),
                      runs());
              case READING ->
                  new EmptyState(
                      Feather.CLOCK, TEXTS.get("empty.reading.title"), TEXTS.get("empty.reading"));
              case READY -> work;
              case FAILED ->
                  new EmptyState(
                      Feather.ALERT_TRIANGLE, TEXTS.get("empty.failed.title"), model.problem());
            });
  }

  private Button runs() {
    Button go = new Button(TEXTS.get("empty.selected.go"));
    go.setId("export-empty-runs");
    go.setOnAction(event -> services.navigator().open(Place.RUNS));
    return go;
  }
}
