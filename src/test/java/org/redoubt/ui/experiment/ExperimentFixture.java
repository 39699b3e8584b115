package org.redoubt.ui.experiment;

import java.nio.file.Path;
import java.time.InstantSource;
import javafx.scene.Scene;
import org.redoubt.run.RunsRoot;
import org.redoubt.run.YamlFormat;
import org.redoubt.ui.MapMemory;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.preset.OwnPresets;
import org.redoubt.ui.model.Drafts;
import org.redoubt.ui.model.Exports;
import org.redoubt.ui.model.Notices;
import org.redoubt.ui.model.RunsModel;
import org.redoubt.ui.model.Selection;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.shell.Themes;
import org.redoubt.ui.task.TasksModel;

/** The experiment panel with an empty folder of runs. */
final class ExperimentFixture {
  final MapMemory memory = new MapMemory();
  final Themes themes = new Themes(memory);
  final Services services;
  final OwnPresets own;

  ExperimentFixture(Path folder, UiThreads threads) {
    Notices notices = new Notices(InstantSource.system());
    RunsModel runs =
        new RunsModel(new RunsRoot(folder.resolve("runs"), new YamlFormat()), threads, notices);
    own = new OwnPresets(folder.resolve("presets"));
    services =
        new Services(
            threads,
            memory,
            runs,
            new Selection(runs, memory),
            new TasksModel(
                (title, words) -> {
                  throw new IllegalStateException("no worker in this test: " + words);
                },
                threads,
                notices),
            notices,
            new Drafts(),
            new Exports(),
            place -> {},
            themes.lookProperty());
  }

  Scene scene(ExperimentPanel panel, double width, double height) {
    Scene scene = new Scene((javafx.scene.Parent) panel.node(), width, height);
    themes.style(scene);
    return scene;
  }
}
