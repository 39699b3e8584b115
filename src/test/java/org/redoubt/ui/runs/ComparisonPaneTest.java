package org.redoubt.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.ui.UiFixture;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.RunItem;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ComparisonPaneTest {
  private final Deque<Runnable> background = new ArrayDeque<>();
  @TempDir private Path folder;

  private void work() {
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private static List<String> headings(TableView<?> table) {
    return table.getColumns().stream().skip(1).map(ComparisonPaneTest::heading).toList();
  }

  private static String heading(TableColumn<?, ?> column) {
    return ((Label) column.getGraphic()).getText();
  }

  private static List<String> values(TableView<?> table, String setting) {
    for (int row = 0; row < table.getItems().size(); row++) {
      int at = row;
      List<String> cells =
          table.getColumns().stream().map(c -> String.valueOf(c.getCellData(at))).toList();
      if (cells.get(0).equals(setting)) {
        return cells.subList(1, cells.size());
      }
    }
    throw new AssertionError("no row of " + setting);
  }

  @Test
  void headingsAreThoseOfTheRunsThoughTheyAreComparedTwiceInARow(FxRobot robot) {
    RunSamples samples = new RunSamples(folder);
    samples.run("weak", 0, "method={kind: standard}");
    samples.run("mild", 1, "method.lambda_lc=0.5");
    samples.run("strong", 2, "method.lambda_lc=2");
    UiFixture window = UiFixture.inline(folder);
    window.services().runs().refresh();
    List<RunItem> runs = window.services().runs().items(); // strong, mild, weak
    robot.interact(
        () -> {
          ComparisonPane pane = new ComparisonPane(new UiThreads(background::add, Runnable::run));
          TableView<?> table = (TableView<?>) pane.lookup("#runs-differences");
          pane.show(List.copyOf(runs.subList(0, 2)));
          work();
          assertThat(headings(table)).containsExactly("strong", "mild");

          pane.show(List.copyOf(runs.subList(1, 3)));
          pane.show(List.copyOf(runs.subList(1, 3))); // their files have changed meanwhile
          work();

          assertThat(headings(table)).containsExactly("mild", "weak");
          assertThat(values(table, "method.lambda_lc")).containsExactly("0.5", "–");
        });
  }
}
