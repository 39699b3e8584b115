package org.redoubt.ui;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.PreferencesMemory;
import org.redoubt.ui.base.UiThreads;

/** The program with a window. */
public final class WindowApplication extends Application {
  private static final int THREADS = 3; // reading runs, drawing figures, and one that waits
  private @Nullable Workbench workbench;

  @Override
  public void start(Stage stage) {
    WindowOptions options = WindowOptions.of(getParameters().getRaw(), name -> System.getenv(name));
    UiThreads threads = new UiThreads(background(), Platform::runLater);
    Workbench opened =
        new Workbench(options.runs(), options.data(), PreferencesMemory.ofUser(), threads);
    workbench = opened;
    Thread.setDefaultUncaughtExceptionHandler(
        new Mishaps(threads.ui(), opened.services().notices()));
    stage.getProperties().put(HostServices.class, getHostServices()); // see ShowFile
    opened.open(stage);
  }

  private static ExecutorService background() {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        THREADS,
        work -> {
          Thread thread = new Thread(work, "background-" + number.incrementAndGet());
          thread.setDaemon(true); // workers are processes; nothing here needs to outlive the window
          return thread;
        });
  }

  @Override
  public void stop() {
    if (workbench != null) {
      workbench.close();
    }
  }
}
