package org.redoubt.ui.experiment.data;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Experiment;
import org.redoubt.config.ExperimentYaml;
import org.redoubt.run.CacheFolder;
import org.redoubt.run.SheetFiles;
import org.redoubt.ui.base.Failure;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.task.TaskItem;
import org.redoubt.ui.task.TasksModel;

/**
 * Has the first training images of a data set drawn into one picture by a task, and keeps that
 * picture by what the experiment says of its data.
 */
final class ThumbnailMaker {
  private static final int FIRST = 400;
  private final CacheFolder cache;
  private final TasksModel tasks;
  private final UiThreads threads;
  private @Nullable TaskItem running;
  private int request;

  ThumbnailMaker(CacheFolder cache, TasksModel tasks, UiThreads threads) {
    this.cache = cache;
    this.tasks = tasks;
    this.threads = threads;
  }

  /** Stops what is under way; nothing is told of it any more. */
  void forget() {
    request++;
    TaskItem old = running;
    running = null;
    if (old != null) {
      old.cancel();
    }
  }

  /**
   * Finds or makes the picture, in place of one that is being made.
   *
   * @param title of the task
   * @param place where the files are, as far as the experiment does not say so
   * @param shown is told what there is to be shown, on the window's thread, until the next request
   */
  void make(Experiment experiment, String title, String place, Consumer<Thumbnails> shown) {
    forget();
    int mine = request;
    String name = "data-" + CacheFolder.hash(experiment.data() + "\n" + place);
    Consumer<Thumbnails> told =
        thumbnails -> {
          if (mine == request) {
            shown.accept(thumbnails);
          }
        };
    told.accept(new Thumbnails.Reading());
    threads.work(
        () -> prepared(name, experiment),
        found -> {
          if (found.exist()) {
            read(found, told);
          } else if (mine == request) {
            start(found, title, told);
          }
        },
        error -> told.accept(broken(error)));
  }

  private SheetFiles prepared(String name, Experiment experiment) {
    SheetFiles files = new SheetFiles(cache.path(), name);
    if (!files.exist()) {
      cache.write(name + ".yaml", ExperimentYaml.write(experiment));
    }
    return files;
  }

  private void start(SheetFiles files, String title, Consumer<Thumbnails> told) {
    TaskItem item =
        tasks.quietly(
            title,
            List.of(
                "data",
                "sheet",
                "--config",
                files.folder().resolve(files.name() + ".yaml").toString(),
                "--split",
                "train",
                "--first",
                Integer.toString(FIRST),
                "--out",
                files.png().toString()));
    running = item;
    item.onEnd(ended -> ended(ended, files, told));
  }

  private void ended(TaskItem item, SheetFiles files, Consumer<Thumbnails> told) {
    if (item.state() == TaskItem.State.DONE) {
      read(files, told);
    } else {
      told.accept(new Thumbnails.Broken(item.message()));
    }
  }

  private void read(SheetFiles files, Consumer<Thumbnails> told) {
    threads.work(
        files::read,
        sheet -> told.accept(new Thumbnails.Ready(sheet, files.png())),
        error -> told.accept(broken(error)));
  }

  private static Thumbnails broken(Throwable error) {
    return new Thumbnails.Broken(Failure.sentence(error));
  }
}
