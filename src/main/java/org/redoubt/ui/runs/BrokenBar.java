package org.redoubt.ui.runs;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.run.RunsRoot;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.model.RunsModel;

/** Directories that should be runs and cannot be opened, each with the reason. */
final class BrokenBar extends TitledPane {
  private static final double HEIGHT = 120;
  private final ObservableList<RunsRoot.Broken> broken;
  private final VBox rows = new VBox(4);

  BrokenBar(RunsModel runs) {
    broken = runs.broken();
    setId("runs-broken");
    getStyleClass().addAll("broken-runs", Styles.DENSE);
    setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
    ScrollPane scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(HEIGHT);
    setContent(scroll);
    setExpanded(false);
    setAnimated(false);
    broken.addListener((ListChangeListener<RunsRoot.Broken>) change -> show());
    show();
  }

  private void show() {
    setVisible(!broken.isEmpty());
    setManaged(!broken.isEmpty());
    setText(
        broken.size() == 1
            ? RunWords.TEXTS.get("broken.one", broken.get(0).name())
            : RunWords.TEXTS.get("broken.several", broken.size()));
    rows.getChildren().setAll(broken.stream().map(BrokenBar::row).toList());
  }

  private static Label row(RunsRoot.Broken directory) {
    Label row = new Label(directory.name() + ": " + directory.reason());
    row.setWrapText(true);
    return row;
  }
}
