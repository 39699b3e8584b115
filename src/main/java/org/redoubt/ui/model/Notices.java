package org.redoubt.ui.model;

import java.time.Instant;
import java.time.InstantSource;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the user should know and did not ask for, newest first. The shell shows it. */
public final class Notices {
  private static final int KEPT = 100;
  private final ObservableList<Notice> list = FXCollections.observableArrayList();
  private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(list);
  private final InstantSource clock;

  public Notices(InstantSource clock) {
    this.clock = clock;
  }

  /** How much attention a notice asks for. */
  public enum Level {
    INFO,
    SUCCESS,
    PROBLEM
  }

  /** One sentence. */
  public record Notice(Level level, String sentence, Instant time) {}

  public ObservableList<Notice> list() {
    return view;
  }

  public void info(String sentence) {
    add(Level.INFO, sentence);
  }

  public void success(String sentence) {
    add(Level.SUCCESS, sentence);
  }

  /** Something went wrong; the same sentence twice in a row is kept once. */
  public void problem(String sentence) {
    boolean repeated = !list.isEmpty() && list.get(0).sentence().equals(sentence);
    if (!repeated) {
      add(Level.PROBLEM, sentence);
    }
  }

  private void add(Level level, String sentence) {
    list.add(0, new Notice(level, sentence, clock.instant()));
    if (list.size() > KEPT) {
      list.remove(KEPT);
    }
  }
}
