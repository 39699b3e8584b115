package org.redoubt.ui.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.report.Shell;
import org.redoubt.ui.base.Texts;

/** Everything that can be drawn, by chapter, with a search; and what is missing. */
final class FigureList extends VBox {
  private static final Texts TEXTS = Texts.of("export");
  private static final double MISSING_HEIGHT = 220;
  private final ExportViewModel model;
  private final TreeView<Entry> tree = new TreeView<>();
  private final TitledPane missing = new TitledPane();
  private final VBox pieces = new VBox();
  private boolean filling;

  /** A line of the list. */
  sealed interface Entry {
    /** A heading. */
    record Heading(Chapter chapter) implements Entry {}

    /** A figure. */
    record Figure(Drawable drawable) implements Entry {}
  }

  FigureList(ExportViewModel model) {
    this.model = model;
    getStyleClass().add("export-list");
    TextField search = new TextField();
    search.setId("export-search");
    search.setPromptText(TEXTS.get("search"));
    search.setAccessibleText(TEXTS.get("search"));
    search.textProperty().bindBidirectional(model.searchProperty());
    tree.setId("export-figures");
    tree.setShowRoot(false);
    tree.setCellFactory(view -> new FigureCell());
    tree.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> chosen(now));
    VBox.setVgrow(tree, Priority.ALWAYS);
    ScrollPane scroll = new ScrollPane(pieces);
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(MISSING_HEIGHT);
    pieces.getStyleClass().add("export-missing");
    missing.setId("export-missing");
    missing.setContent(scroll);
    missing.setExpanded(false);
    missing.setAnimated(false);
    missing.managedProperty().bind(missing.visibleProperty());
    getChildren().addAll(search, tree, missing);
    model.found().addListener((ListChangeListener<Drawable>) change -> fill());
    model.chosenProperty().addListener((property, before, now) -> mark(now));
    model.offerProperty().addListener((property, before, now) -> fillMissing(now.missing()));
    fill();
    fillMissing(model.missing());
  }

  private void chosen(@Nullable TreeItem<Entry> item) {
    if (!filling && item != null && item.getValue() instanceof Entry.Figure figure) {
      model.chosenProperty().set(figure.drawable());
    }
  }

  private void fill() {
    filling = true;
    Map<Chapter, TreeItem<Entry>> chapters = new EnumMap<>(Chapter.class);
    for (Drawable one : model.found()) {
      chapters
          .computeIfAbsent(one.chapter(), FigureList::heading)
          .getChildren()
          .add(new TreeItem<>(new Entry.Figure(one)));
    }
    TreeItem<Entry> root = new TreeItem<>();
    root.getChildren().setAll(chapters.values());
    tree.setRoot(root);
    filling = false;
    mark(model.chosenProperty().get());
  }

  private static TreeItem<Entry> heading(Chapter chapter) {
    TreeItem<Entry> item = new TreeItem<>(new Entry.Heading(chapter));
    item.setExpanded(true);
    return item;
  }

  private void mark(@Nullable Drawable figure) {
    for (TreeItem<Entry> chapter : tree.getRoot().getChildren()) {
      for (TreeItem<Entry> item : chapter.getChildren()) {
        if (item.getValue() instanceof Entry.Figure one && one.drawable().equals(figure)) {
          filling = true;
          tree.getSelectionModel().select(item);
          filling = false;
          return;
        }
      }
    }
  }

  private void fillMissing(List<Missing> all) {
    missing.setText(TEXTS.get("missing", Integer.toString(all.size())));
    missing.setVisible(!all.isEmpty());
    pieces.getChildren().setAll(all.stream().map(this::piece).toList());
  }

  private VBox piece(Missing one) {
    Label reason = new Label(one.reason());
    reason.setWrapText(true);
    VBox box = new VBox(reason);
    if (!one.words().isEmpty()) {
      Label command = new Label(TEXTS.get("missing.command", one.brief()));
      command.getStyleClass().add("command-line");
      command.setWrapText(true);
      command.setTooltip(new Tooltip("redoubt " + Shell.line(one.words())));
      box.getChildren().add(command);
    }
    if (one.runnable()) {
      Button make = new Button(TEXTS.get("missing.make"));
      make.setOnAction(
          event -> {
            make.setDisable(true);
            model.make(one);
          });
      box.getChildren().add(make);
    }
    return box;
  }
}
