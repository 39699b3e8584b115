package org.redoubt.ui.surface;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.config.Settings;
import org.redoubt.figure.LossOf;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.PanelHeader;
import org.redoubt.ui.control.PanelKeys;
import org.redoubt.ui.control.RunChooser;
import org.redoubt.ui.control.Segments;
import org.redoubt.ui.gallery.GalleryView;
import org.redoubt.ui.shell.Services;

/** Gallery and controls on the left, the surfaces on the right, the point looked at below them. */
final class SurfaceView extends VBox {
  private static final Texts TEXTS = Texts.of("surface");
  private static final double LEFT = 300;
  private static final double CHOOSER = 620;
  private final Services services;
  private final SurfaceViewModel model;

  SurfaceView(Services services, SurfaceViewModel model) {
    this.services = services;
    this.model = model;
    setId("surface");
    getStyleClass().addAll("panel", "surface");
    HBox body = new HBox(left(), right());
    body.getStyleClass().add("surface-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header(), body);
  }

  private Node header() {
    Button export = new Button(TEXTS.get("export"), Icons.of(Feather.SHARE));
    export.setId("surface-export");
    export.setTooltip(new Tooltip(TEXTS.get("export.tip")));
    export.setOnAction(event -> model.export());
    export.disableProperty().bind(model.stateProperty().isNotEqualTo(SurfaceViewModel.State.READY));
    PanelKeys.put(this, "Shortcut+E", model::export);
    RunChooser runs = new RunChooser(services.runs(), services.selection());
    runs.setAlignment(Pos.CENTER_RIGHT);
    runs.setPrefWrapLength(CHOOSER);
    return new PanelHeader(TEXTS.get("title"), runs, computed(), export);
  }

  /** Surfaces that the first run holds already. */
  private MenuButton computed() {
    MenuButton menu = new MenuButton(TEXTS.get("computed"), Icons.of(Feather.LAYERS));
    menu.setId("surface-computed");
    menu.setTooltip(new Tooltip(TEXTS.get("computed.tip")));
    fill(menu);
    model.computed().addListener((ListChangeListener<SurfaceChoice>) change -> fill(menu));
    return menu;
  }

  private void fill(MenuButton menu) {
    menu.getItems().setAll(model.computed().stream().map(this::item).toList());
    menu.setDisable(model.computed().isEmpty());
  }

  private MenuItem item(SurfaceChoice choice) {
    MenuItem item =
        new MenuItem(
            TEXTS.get(
                "computed.one",
                choice.image(),
                TEXTS.get("group." + Settings.word(choice.group()) + ".word"),
                TEXTS.get("space." + Settings.word(choice.space()) + ".word")));
    item.setOnAction(event -> model.pick(choice));
    return item;
  }

  private Node left() {
    GalleryView gallery = new GalleryView(model.gallery(), "surface");
    VBox.setVgrow(gallery, Priority.ALWAYS);
    VBox left = new VBox(gallery, new SurfaceControls(model));
    left.getStyleClass().add("surface-left");
    left.setMinWidth(LEFT);
    left.setPrefWidth(LEFT);
    left.setMaxWidth(LEFT);
    return left;
  }

  private Node right() {
    SurfaceBoard board = new SurfaceBoard(model.sight(), services.look());
    PointStrip strip = new PointStrip(model.sight());
    HBox key = key();
    VBox seen = new VBox(key, board, strip);
    seen.getStyleClass().add("surface-seen");
    seen.setMinWidth(0);
    VBox.setVgrow(board, Priority.ALWAYS);
    SurfaceEmpty empty = new SurfaceEmpty(model, services.navigator());
    seen.visibleProperty().bind(empty.visibleProperty().not());
    StackPane place = new StackPane(seen, empty);
    VBox.setVgrow(place, Priority.ALWAYS);
    VBox right = new VBox(new SurfaceNotice(model), place);
    right.getStyleClass().add("surface-right");
    right.setMinWidth(0);
    HBox.setHgrow(right, Priority.ALWAYS);
    return right;
  }

  private HBox key() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox key =
        new HBox(
            new Segments("surface").of("loss", LossOf.values(), model.sight().lossProperty()),
            new LossScale(model.sight(), services.look()),
            space,
            new ClassKey(model.sight(), model.gallery(), services.look()));
    key.getStyleClass().add("surface-key");
    key.setAlignment(Pos.CENTER_LEFT);
    return key;
  }
}
