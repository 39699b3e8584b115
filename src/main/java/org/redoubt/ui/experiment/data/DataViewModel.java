package org.redoubt.ui.experiment.data;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.DataSet;
import org.redoubt.config.Experiment;
import org.redoubt.config.Kinds;
import org.redoubt.run.CacheFolder;
import org.redoubt.run.Json;
import org.redoubt.run.RunException;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.shell.Services;
import org.redoubt.ui.task.TaskItem;
import org.redoubt.ui.task.TasksModel;

/** The data set of the experiment: its files, how they are fetched, and its first images. */
final class DataViewModel {
  static final Texts TEXTS = Texts.of("data");
  private final ExperimentDocument document;
  private final TasksModel tasks;
  private final ThumbnailMaker maker;
  private final ReadOnlyObjectWrapper<@Nullable DataSet> data = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<DataFiles> files =
      new ReadOnlyObjectWrapper<>(new DataFiles.Looking());
  private final ReadOnlyObjectWrapper<Thumbnails> thumbnails =
      new ReadOnlyObjectWrapper<>(new Thumbnails.None());
  private final ReadOnlyObjectWrapper<@Nullable TaskItem> fetching = new ReadOnlyObjectWrapper<>();
  private @Nullable DataListing listing;
  private @Nullable TaskItem looking;
  private String unknown = "";
  private @Nullable String pictured;

  DataViewModel(ExperimentDocument document, Services services) {
    this.document = document;
    this.tasks = services.tasks();
    this.maker =
        new ThumbnailMaker(
            new CacheFolder(services.runs().root()), services.tasks(), services.threads());
  }

  /** What the latest valid experiment says of its data; null if there has been none. */
  ReadOnlyObjectProperty<@Nullable DataSet> dataProperty() {
    return data.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<DataFiles> filesProperty() {
    return files.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Thumbnails> thumbnailsProperty() {
    return thumbnails.getReadOnlyProperty();
  }

  /** The task that fetches files, from its start until another data set is fetched. */
  ReadOnlyObjectProperty<@Nullable TaskItem> fetchingProperty() {
    return fetching.getReadOnlyProperty();
  }

  /** Takes note of the experiment as it is now; what is known already is not asked for again. */
  void look() {
    Experiment experiment = document.lastValid();
    if (experiment == null) {
      return;
    }
    data.set(experiment.data());
    files.set(files(experiment.data()));
    if (files.get() instanceof DataFiles.Looking) {
      list();
    }
    picture(experiment);
  }

  /** The panel is seen: what was not there, or not known, may be there by now. */
  void seen() {
    look();
    if (files.get() instanceof DataFiles.Missing || files.get() instanceof DataFiles.Unknown) {
      list();
    }
  }

  private DataFiles files(DataSet set) {
    String folder = set.directory();
    DataListing known = listing;
    if (set instanceof DataSet.SyntheticDigits) {
      return new DataFiles.BuiltIn();
    } else if (folder != null) {
      return new DataFiles.OwnFolder(folder);
    } else if (known == null) {
      return unknown.isEmpty() ? new DataFiles.Looking() : new DataFiles.Unknown(unknown);
    }
    return known
        .find(Kinds.word((Record) set))
        .<DataFiles>map(
            entry ->
                entry.missing().isEmpty()
                    ? new DataFiles.Complete(entry.folder())
                    : new DataFiles.Missing(
                        entry.folder(), entry.present().size(), entry.missing()))
        .orElseGet(() -> new DataFiles.Unknown(TEXTS.get("files.not-listed")));
  }

  private void list() {
    if (looking != null) {
      return;
    }
    TaskItem item = tasks.quietly(TEXTS.get("task.list"), List.of("data", "list", "--json"));
    looking = item;
    item.onEnd(this::listed);
  }

  private void listed(TaskItem item) {
    looking = null;
    if (item.state() != TaskItem.State.DONE) {
      unknown = TEXTS.get("files.unknown", item.message());
    } else {
      try {
        listing = Json.printed(item.output(), DataListing.class);
        unknown = "";
      } catch (RunException e) {
        unknown = String.valueOf(e.getMessage());
      }
    }
    look();
  }

  private void picture(Experiment experiment) {
    if (!files.get().readable()) {
      maker.forget();
      pictured = null;
      thumbnails.set(new Thumbnails.None());
      return;
    }
    String wanted = experiment.data() + " " + files.get();
    if (!wanted.equals(pictured)) {
      pictured = wanted;
      String place = listing == null ? "" : Objects.requireNonNull(listing).folder();
      maker.make(experiment, TEXTS.get("task.sheet"), place, thumbnails::set);
    }
  }

  /** Downloads what is missing of the data set. */
  void fetch() {
    DataSet set = data.get();
    TaskItem now = fetching.get();
    if (set == null || (now != null && now.state() == TaskItem.State.RUNNING)) {
      return;
    }
    String name = Kinds.word((Record) set);
    TaskItem item =
        tasks.start(
            TEXTS.get("task.fetch", TEXTS.get("set." + name)), List.of("data", "fetch", name));
    fetching.set(item);
    item.onEnd(ended -> refresh());
  }

  /** Looks at the files again. */
  void refresh() {
    listing = null;
    unknown = "";
    pictured = null;
    look();
  }

  /** Stops the task that fetches. */
  void stopFetching() {
    TaskItem now = fetching.get();
    if (now != null) {
      now.cancel();
    }
  }
}
