package org.redoubt.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.redoubt.config.Experiment;
import org.redoubt.run.ExperimentTree;
import org.redoubt.run.ExperimentTree.Entry;
import org.redoubt.run.RunDirectory;

/**
 * Runs of one configuration but for the seed: one series with a band.
 *
 * @param label unlike that of the other groups: the method, its terms and its weights as far as it
 *     takes
 * @param runs in the order given, at least one
 */
public record RunGroup(String label, List<RunDirectory> runs) {
  /** What names a run, or says where and on what it was computed, but not what it computes. */
  private static final Set<String> APART =
      Set.of("name", "seed", "data.directory", "compute.threads", "compute.device");

  public RunGroup {
    runs = List.copyOf(runs);
  }

  /** What all the runs of the group were asked to do, but for the seed. */
  public Experiment experiment() {
    return runs.get(0).experiment();
  }

  /** Label of one of the runs: with its seed where the group has several. */
  public String label(RunDirectory run) {
    return runs.size() == 1 ? label : label + ", seed " + run.experiment().seed();
  }

  /** Groups runs, in the order in which the groups begin. */
  public static List<RunGroup> of(List<RunDirectory> runs) {
    Map<List<Entry>, List<RunDirectory>> groups = new LinkedHashMap<>();
    for (RunDirectory run : runs) {
      groups.computeIfAbsent(decisive(run.experiment()), key -> new ArrayList<>()).add(run);
    }
    List<List<RunDirectory>> members = List.copyOf(groups.values());
    List<String> labels = labels(members.stream().map(m -> m.get(0).experiment()).toList());
    List<RunGroup> named = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      named.add(new RunGroup(labels.get(i), members.get(i)));
    }
    return named;
  }

  /** The keys that decide what is computed, the analyses of the trained network aside. */
  private static List<Entry> decisive(Experiment experiment) {
    return ExperimentTree.entries(experiment).stream()
        .filter(e -> !APART.contains(e.path()) && !e.path().startsWith("analysis."))
        .toList();
  }

  /** Labels of unlike experiments: as short as they can be and still be told apart. */
  static List<String> labels(List<Experiment> experiments) {
    List<Function<Experiment, String>> ways =
        List.of(e -> MethodTitle.of(e.method()), e -> MethodTitle.withTerms(e.method()));
    return experiments.stream().map(one -> label(one, experiments, ways)).toList();
  }

  private static String label(
      Experiment one, List<Experiment> all, List<Function<Experiment, String>> ways) {
    for (Function<Experiment, String> way : ways) {
      if (all.stream().filter(other -> way.apply(other).equals(way.apply(one))).count() == 1) {
        return way.apply(one);
      }
    }
    Function<Experiment, String> longest = ways.get(ways.size() - 1);
    String title = longest.apply(one);
    List<Experiment> alike =
        all.stream().filter(other -> longest.apply(other).equals(title)).toList();
    return title + " " + differences(one, alike);
  }

  private static String differences(Experiment one, List<Experiment> alike) {
    Set<String> paths =
        unlike(alike).stream().map(Difference::path).collect(Collectors.toCollection(HashSet::new));
    return decisive(one).stream()
        .filter(entry -> paths.contains(entry.path()))
        .map(entry -> entry.path().replaceFirst("^.*\\.(?=\\D)", "") + "=" + entry.value())
        .collect(Collectors.joining(" "));
  }

  /**
   * A key that not all experiments have alike.
   *
   * @param values one per experiment; empty text where it has no such key
   */
  public record Difference(String path, List<String> values) {
    public Difference {
      values = List.copyOf(values);
    }
  }

  /** The keys in which experiments differ, in the order of the configuration. */
  public static List<Difference> unlike(List<Experiment> experiments) {
    List<Map<String, String>> all = experiments.stream().map(e -> values(decisive(e))).toList();
    return all.stream()
        .flatMap(one -> one.keySet().stream())
        .distinct()
        .map(path -> new Difference(path, all.stream().map(o -> o.getOrDefault(path, "")).toList()))
        .filter(difference -> difference.values().stream().distinct().count() > 1)
        .toList();
  }

  private static Map<String, String> values(List<Entry> entries) {
    Map<String, String> values = new LinkedHashMap<>();
    entries.forEach(entry -> values.put(entry.path(), entry.value()));
    return values;
  }
}
