package org.redoubt.ui.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the user should know and did not ask for, newest first. The shell shows it. */
public final class Notices {
  private static final int KEPT = 100;
  private static final Duration WHILE = Duration.ofSeconds(20);
  private final ObservableList<Notice> list = FXCollections.observableArrayList();
  private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(list);
  private final Map<String, Instant> heard = new HashMap<>(); // problems, and when last
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

  /**
   * Something went wrong. A sentence that comes again and again, alone or by turns with others, is
   * kept once, until it has not come for a while.
   */
  public void problem(String sentence) {
    Instant now = clock.instant();
    heard.values().removeIf(time -> time.isBefore(now.minus(WHILE)));
    if (heard.put(sentence, now) == null) {
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
