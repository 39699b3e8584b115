package org.redoubt.ui.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.PngExport;
import org.redoubt.report.FigureFiles;
import org.redoubt.report.Shell;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.task.TaskItem;

/** Writes figures in the background, and starts what takes longer as tasks. */
final class ExportWriter {
  private static final Texts TEXTS = Texts.of("export");
  private static final int CLIPBOARD_SCALE = 2;
  private final Services services;
  private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(Result.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ObservableList<TaskItem> tasks = FXCollections.observableArrayList();
  private final ObservableList<TaskItem> tasksView =
      FXCollections.unmodifiableObservableList(tasks);

  ExportWriter(Services services) {
    this.services = services;
  }

  /** What the last action did. */
  ReadOnlyObjectProperty<Result> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Whether figures are being written. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Reports and missing results that are being made. */
  ObservableList<TaskItem> tasks() {
    return tasksView;
  }

  /** Writes figures; does nothing while others are being written. */
  void write(List<Drawable> figures, ExportPlan plan) {
    if (busy.get() || figures.isEmpty()) {
      return;
    }
    busy.set(true);
    result.set(
        new Result(
            Result.Kind.GOING,
            TEXTS.get("result.going", Integer.toString(figures.size())),
            List.of()));
    services
        .threads()
        .work(
            () -> {
              List<Path> files = new ArrayList<>();
              figures.forEach(figure -> files.addAll(plan.write(figure)));
              return files;
            },
            files -> {
              busy.set(false);
              result.set(done(files));
            },
            error -> {
              busy.set(false);
              fail(String.valueOf(error.getMessage()));
            });
  }

  private static Result done(List<Path> files) {
    List<String> names = files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    long folders = files.stream().map(Path::getParent).distinct().count();
    String where = String.valueOf(files.get(0).getParent());
    String sentence =
        names.size() <= 4 && folders == 1
            ? TEXTS.get("result.files", String.join(", ", names), where)
            : TEXTS.get("result.many", Integer.toString(names.size()), where);
    return new Result(Result.Kind.DONE, sentence, files);
  }

  /** Says why nothing can be done. */
  void fail(String sentence) {
    result.set(new Result(Result.Kind.FAILED, sentence, List.of()));
  }

  /** Says what was done. */
  void say(String sentence) {
    result.set(new Result(Result.Kind.DONE, sentence, List.of()));
  }

  /** Draws a figure for the clipboard and hands it over on the window's thread. */
  void picture(Drawable figure, ExportPlan plan, Consumer<BufferedImage> taker) {
    FigureFiles.Points size = plan.points(figure);
    services
        .threads()
        .work(
            () ->
                new PngExport(size.width(), size.height(), CLIPBOARD_SCALE)
                    .image(figure.drawing().apply(plan.look())),
            image -> {
              taker.accept(image);
              say(TEXTS.get("result.picture", image.getWidth() + " x " + image.getHeight()));
            },
            error -> fail(String.valueOf(error.getMessage())));
  }

  /** Makes the numbers of a figure as CSV and hands them over on the window's thread. */
  void numbers(Drawable figure, ExportPlan plan, Consumer<String> taker) {
    services
        .threads()
        .work(
            () -> figure.drawing().apply(plan.look()).numbers(),
            table -> {
              taker.accept(table.csv());
              say(TEXTS.get("result.numbers", Integer.toString(table.rows().size())));
            },
            error -> fail(String.valueOf(error.getMessage())));
  }

  /**
   * Writes a page about runs.
   *
   * @param folder null: the run's directory, or the working directory for several runs
   */
  void report(List<RunDirectory> runs, @Nullable Path folder) {
    List<String> words = new ArrayList<>(List.of("report"));
    runs.forEach(run -> words.add(run.toString()));
    Path file = (folder == null ? usual(runs) : folder).resolve("report.html");
    words.addAll(List.of("--out", file.toString()));
    start(
        TEXTS.get("task.report", Integer.toString(runs.size())),
        words,
        task ->
            result.set(
                new Result(Result.Kind.DONE, TEXTS.get("result.report", file), List.of(file))));
  }

  private static Path usual(List<RunDirectory> runs) {
    return runs.size() == 1 ? runs.get(0).path() : Path.of("").toAbsolutePath();
  }

  /** Runs the command that makes what is missing. */
  void make(Missing missing) {
    start(
        TEXTS.get("task.make", missing.reason()),
        missing.words(),
        task -> say(TEXTS.get("result.made", Shell.line(missing.words()))));
  }

  private void start(String title, List<String> words, Consumer<TaskItem> good) {
    TaskItem task = services.tasks().start(title, words);
    tasks.add(task);
    result.set(new Result(Result.Kind.GOING, title, List.of()));
    task.onEnd(
        ended -> {
          tasks.remove(ended);
          services.runs().refresh();
          switch (ended.state()) {
            case DONE -> good.accept(ended);
            case STOPPED -> say(TEXTS.get("result.stopped", title));
            default -> fail(title + ": " + ended.message());
          }
        });
  }
}
