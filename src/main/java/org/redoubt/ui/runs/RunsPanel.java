package org.redoubt.ui.runs;

import java.nio.file.Path;
import java.time.InstantSource;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;
import org.redoubt.job.FileManager;
import org.redoubt.ui.shell.Panel;
import org.redoubt.ui.shell.Services;

/** The runs: all of them in a table, the selected ones live. */
public final class RunsPanel implements Panel {
  private static final Duration LIVE_LOOK = Duration.millis(100); // ten drawings a second at most
  private static final Duration AGES = Duration.seconds(10);
  private final RunsViewModel model;
  private final RunsView view;
  private final Timeline live;
  private final Timeline ages;

  public RunsPanel(Services services) {
    model = new RunsViewModel(services, outside(), InstantSource.system());
    view = new RunsView(services, model);
    live = every(LIVE_LOOK, model.live()::look);
    ages = every(AGES, model::tick);
  }

  private static Timeline every(Duration time, Runnable work) {
    Timeline ticks = new Timeline(new KeyFrame(time, event -> work.run()));
    ticks.setCycleCount(Animation.INDEFINITE);
    return ticks;
  }

  private static Outside outside() {
    return new Outside() {
      @Override
      public void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
      }

      @Override
      public void open(Path folder) {
        FileManager.open(folder);
      }
    };
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void shown() {
    model.tick();
    live.play();
    ages.play();
  }

  @Override
  public void hidden() {
    live.stop();
    ages.stop();
  }

  @Override
  public void close() {
    hidden();
  }
}
