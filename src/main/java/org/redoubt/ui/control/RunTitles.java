package org.redoubt.ui.control;

import java.util.List;
import org.redoubt.ui.model.RunItem;

/**
 * Short titles of runs that are shown together.
 *
 * @param runs all of them
 */
public record RunTitles(List<RunItem> runs) {
  public RunTitles {
    runs = List.copyOf(runs);
  }

  /** The experiment's name; with the seed where several of these runs have the same. */
  public String of(RunItem run) {
    String name = run.run().experiment().name();
    long same = runs.stream().filter(one -> one.run().experiment().name().equals(name)).count();
    return same > 1 ? name + ", seed " + run.run().experiment().seed() : name;
  }
}
