package org.redoubt.ui.latent;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.PanelHeader;
import org.redoubt.ui.control.PanelKeys;
import org.redoubt.ui.control.RunChooser;
import org.redoubt.ui.control.Segments;
import org.redoubt.ui.latent.LatentViewModel.State;
import org.redoubt.ui.shell.Services;

/** The chapters, one at a time, under the line that chooses and computes them. */
final class LatentView extends VBox {
  private static final Texts TEXTS = Texts.of("latent");
  private final Services services;
  private final LatentViewModel model;
  private final LatentPane layouts;
  private final FiguresPane figures;

  LatentView(Services services, LatentViewModel model) {
    this.services = services;
    this.model = model;
    layouts = new LatentPane(model.sight(), services.look());
    figures = new FiguresPane(services);
    setId("latent");
    getStyleClass().addAll("panel", "latent");
    StackPane body = new StackPane(layouts, figures, new LatentEmpty(model, services.navigator()));
    body.setMinHeight(0);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header(), chapters(), new LatentNotice(model), body);
    model.stateProperty().addListener((property, before, now) -> show());
    model.contentProperty().addListener((property, before, now) -> figures.show(now));
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            layouts.cancel();
            event.consume();
          }
        });
    show();
  }

  private Node header() {
    Button export = new Button(TEXTS.get("export"), Icons.of(Feather.SHARE));
    export.setId("latent-export");
    export.setTooltip(new Tooltip(TEXTS.get("export.tip")));
    export.setOnAction(event -> model.export());
    export.disableProperty().bind(model.stateProperty().isNotEqualTo(State.READY));
    PanelKeys.put(this, "Shortcut+E", model::export);
    RunChooser runs = new RunChooser(services.runs(), services.selection());
    runs.setAlignment(Pos.CENTER_RIGHT);
    return new PanelHeader(TEXTS.get("title"), runs, export);
  }

  private Node chapters() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line =
        new HBox(
            new Segments("latent").of("chapter", Chapter.values(), model.chapterProperty()),
            space,
            new ComputeBar(model));
    line.getStyleClass().add("latent-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private void show() {
    boolean ready = model.stateProperty().get() == State.READY;
    boolean drawn = model.chapterProperty().get() == Chapter.TSNE;
    layouts.setVisible(ready && drawn);
    figures.setVisible(ready && !drawn);
  }
}
