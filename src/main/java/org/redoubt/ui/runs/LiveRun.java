package org.redoubt.ui.runs;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.model.Stamp;

/** The run that is shown live: its curves and the end of its log. */
final class LiveRun {
  private static final int LOG_LINES = 500;
  private final UiThreads threads;
  private final ReadOnlyObjectWrapper<@Nullable RunItem> item = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>("");
  private final ObservableList<String> log = FXCollections.observableArrayList();
  private final ObservableList<String> logView = FXCollections.unmodifiableObservableList(log);
  private RunCurves curves = new RunCurves();
  private @Nullable RunFiles files;
  private @Nullable Stamp read;
  private boolean reading;

  LiveRun(UiThreads threads) {
    this.threads = threads;
  }

  /** The run; null: none. */
  ReadOnlyObjectProperty<@Nullable RunItem> itemProperty() {
    return item.getReadOnlyProperty();
  }

  /** Counts the changes of the curves. */
  ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Why the curves cannot be read, as a sentence; empty: they can. */
  ReadOnlyObjectProperty<String> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The curves of the run now shown. */
  RunCurves curves() {
    return curves;
  }

  /** The last lines of worker.log. */
  ObservableList<String> log() {
    return logView;
  }

  /** Shows a run as it is now; null: none. */
  void show(@Nullable RunItem now) {
    RunItem before = item.get();
    boolean same = before != null && now != null && before.name().equals(now.name());
    if (!same) {
      curves = new RunCurves();
      files = now == null ? null : new RunFiles(now.run());
      read = null;
      reading = false;
      log.clear();
      trouble.set("");
      revision.set(revision.get() + 1);
    }
    item.set(now);
    look();
  }

  /**
   * Reads what is new, in the background; call it some times a second. A run without worker is only
   * read when its files have changed.
   */
  void look() {
    RunItem now = item.get();
    RunFiles source = files;
    if (now == null || source == null || reading) {
      return;
    }
    if (!now.status().state().active() && now.stamp().equals(read)) {
      return;
    }
    reading = true;
    threads.work(
        source::next,
        news -> seen(source, now.stamp(), news),
        error -> failed(source, now.stamp(), error));
  }

  private void seen(RunFiles source, Stamp stamp, RunFiles.News news) {
    if (source != files) {
      return; // another run is shown by now
    }
    reading = false;
    read = stamp;
    trouble.set("");
    curves.add(news.metrics());
    curves.addTiming(news.timing());
    if (news.log().anew()) {
      log.clear();
    }
    append(news.log().lines());
    if (!news.metrics().none() || !news.timing().none()) {
      revision.set(revision.get() + 1);
    }
  }

  private void append(List<String> lines) {
    if (!lines.isEmpty()) {
      log.addAll(lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
      if (log.size() > LOG_LINES) {
        log.remove(0, log.size() - LOG_LINES);
      }
    }
  }

  private void failed(RunFiles source, Stamp stamp, Throwable error) {
    if (source == files) {
      reading = false;
      read = stamp;
      trouble.set(String.valueOf(error.getMessage()));
    }
  }
}
