package org.redoubt.ui.task;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs command lines of this program in processes of their own. */
public interface TaskProcesses {

  /**
   * Starts one; called in the background.
   *
   * @param title for the user
   * @param words the command line without the program's name, such as {@code analyse RUN}
   */
  Running start(String title, List<String> words);

  /** Those that a former window started and that still run; each once. */
  default List<Former> former() {
    return List.of();
  }

  /** A task of a former window. */
  record Former(String title, List<String> words, Running running) {}

  /** One that was started. */
  interface Running {
    /** Its latest line of progress. */
    Optional<String> progress();

    /** Tells how it ended, once, on any thread; at once if it has. */
    void onEnd(Consumer<Outcome> listener);

    /** Asks it to stop; harmless once it has ended. */
    void cancel();
  }

  /**
   * How one ended.
   *
   * @param exitCode 0 done, 130 stopped on request, else failed
   * @param output everything on its standard output
   * @param message a sentence where it failed
   */
  record Outcome(int exitCode, String output, String message) {
    /** Not even the process could be had; why. */
    static Outcome notStarted(String sentence) {
      return new Outcome(1, "", sentence);
    }
  }
}
