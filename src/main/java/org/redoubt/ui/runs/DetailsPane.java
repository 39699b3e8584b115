package org.redoubt.ui.runs;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.shell.Services;

/** Below the table: one run live, several side by side, or what to do first. */
final class DetailsPane extends VBox {
  private final StackPane content = new StackPane();
  private final Label hint = new Label(RunWords.TEXTS.get("details.none"));
  private final LivePane live;
  private final ComparisonPane comparison;

  DetailsPane(Services services, RunsViewModel model) {
    setId("runs-details");
    getStyleClass().add("run-details");
    hint.getStyleClass().add("quiet");
    live = new LivePane(services, model.live());
    comparison = new ComparisonPane(services.threads());
    setVgrow(content, Priority.ALWAYS);
    content.setMinSize(0, 0);
    getChildren().addAll(new NotesEditor(model), content);
    model.selectedProperty().addListener((runs, before, now) -> show(now));
    show(model.selectedProperty().get());
  }

  private void show(List<RunItem> selected) {
    comparison.show(selected);
    Node wanted =
        switch (selected.size()) {
          case 0 -> hint;
          case 1 -> live;
          default -> comparison;
        };
    if (!content.getChildren().equals(List.of(wanted))) {
      content.getChildren().setAll(wanted);
    }
  }
}
