package org.redoubt.ui.experiment.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.result.ImageSheet;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;

/** The first images of the data set, all or those of a class. */
final class ThumbnailView extends VBox {
  private static final Texts TEXTS = DataViewModel.TEXTS;
  private static final double HEIGHT = 212; // five rows, so that the first are seen at once
  private static final double SPINNER = 18;
  private final DataViewModel model;
  private final ThumbnailGrid grid = new ThumbnailGrid();
  private final ComboBox<String> classes = new ComboBox<>();
  private final Label count = new Label();
  private final ScrollPane scroll = new ScrollPane(grid);
  private @Nullable ImageSheet sheet;
  private @Nullable Image image;

  ThumbnailView(DataViewModel model) {
    this.model = model;
    setSpacing(8);
    classes.setId("data-class");
    classes.setAccessibleText(TEXTS.get("images.class.tip"));
    classes.setOnAction(event -> filter());
    count.setId("data-count");
    count.getStyleClass().add("quiet");
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(HEIGHT);
    scroll.setMinHeight(HEIGHT / 2);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    model.thumbnailsProperty().addListener((property, before, now) -> show(now));
    show(model.thumbnailsProperty().get());
  }

  private void show(Thumbnails thumbnails) {
    if (thumbnails instanceof Thumbnails.Ready ready) {
      ready(ready.sheet(), ready.png());
    } else if (thumbnails instanceof Thumbnails.Broken broken) {
      getChildren().setAll(problem(broken.sentence()));
    } else if (thumbnails instanceof Thumbnails.Reading) {
      ProgressIndicator spinner = new ProgressIndicator();
      spinner.setPrefSize(SPINNER, SPINNER);
      getChildren().setAll(row(spinner, new Label(TEXTS.get("images.reading"))));
    } else {
      getChildren().clear();
    }
  }

  private Node problem(String sentence) {
    Label text = new Label(sentence);
    text.setId("data-problem");
    text.getStyleClass().add("problem");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    Button again = new Button(TEXTS.get("images.again"), Icons.of(Feather.REFRESH_CW));
    again.setId("data-again");
    again.setOnAction(event -> model.refresh());
    return new VBox(8, text, again);
  }

  private void ready(ImageSheet now, Path png) {
    sheet = now;
    Image picture = new Image(png.toUri().toString(), true);
    image = picture;
    List<String> names = new ArrayList<>(List.of(TEXTS.get("images.all")));
    names.addAll(now.classNames());
    classes.getItems().setAll(names);
    classes.getSelectionModel().selectFirst();
    getChildren().setAll(row(new Label(TEXTS.get("images.title")), classes, count), scroll);
    picture
        .progressProperty()
        .addListener(
            (property, before, progress) -> {
              if (progress.doubleValue() >= 1) {
                filter();
              }
            });
    filter();
  }

  private void filter() {
    ImageSheet now = sheet;
    Image picture = image;
    if (now == null || picture == null || picture.getProgress() < 1) {
      return;
    }
    grid.show(now, picture, classes.getSelectionModel().getSelectedIndex() - 1);
    count.setText(TEXTS.get("images.count", grid.count(), now.count()));
    scroll.setVvalue(0);
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(8, nodes);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
