package org.redoubt.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.Samples;
import org.redoubt.ui.base.UiThreads;

class RunsModelTest {
  @TempDir private Path folder;

  @Test
  void aListenerOutlivesAGarbageCollection() {
    RunsModel model =
        new RunsModel(
            new RunsRoot(folder, Samples.FORMAT),
            new UiThreads(Runnable::run, Runnable::run),
            new Notices(InstantSource.system()));
    List<String> told = new ArrayList<>();
    model
        .items()
        .addListener(
            (ListChangeListener<RunItem>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(item -> told.add(item.name()));
                  }
                });
    System.gc();
    Samples.run(folder, "first");

    model.refresh();

    assertThat(told).hasSize(1);
    assertThat(model.loadedProperty().get()).isTrue();
  }
}
