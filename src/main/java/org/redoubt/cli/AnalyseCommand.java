package org.redoubt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redoubt.experiment.Analyses;
import org.redoubt.experiment.AnalysisRequest;
import org.redoubt.experiment.AnalysisRequest.Directions;
import org.redoubt.result.Analysis;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.run.Json;
import org.redoubt.run.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks into trained networks. */
@Command(
    name = "analyse",
    aliases = "analyze",
    description = {
      "Analyses the best checkpoint of runs: loss around examples, the latent space, entropy,",
      "divergence by layer, class compactness. 'redoubt figure' draws what comes out."
    },
    footer = {
      "",
      "Kinds: surface, latent, entropy, divergence, compactness.",
      "Groups: clean images; positive adversarial examples, which fool the network; negative ones.",
      "",
      "Examples:",
      "  redoubt analyse latest",
      "  redoubt analyse latest --kind surface --image 7 --group clean --set analysis.grid=41",
      "  redoubt analyse adr-run adv-run --kind surface --shared-directions",
      "  redoubt analyse latest --kind latent,entropy --set analysis.tsne_examples=2000",
      "  redoubt analyse latest --attack '{kind: pgd, epsilon: 0.3, steps: 100}'"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class AnalyseCommand implements Callable<Integer> {
  private final Globals globals;

  @Mixin private RunsParameter runs;

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "What to analyse, separated by commas. Default: everything.")
  private List<String> kinds = new ArrayList<>();

  @Option(
      names = "--image",
      paramLabel = "N",
      description = "Surfaces: around this test image, from 0. Default: the first that fits.")
  private @Nullable Integer image;

  @Option(
      names = "--class",
      paramLabel = "L",
      description = "Surfaces: around the first image of this class that fits.")
  private @Nullable Integer label;

  @Option(
      names = "--group",
      split = ",",
      paramLabel = "GROUP",
      description = "Surfaces: clean, positive or negative. Default: all three.")
  private List<String> groups = new ArrayList<>();

  @Option(
      names = "--space",
      split = ",",
      paramLabel = "SPACE",
      description = "Surfaces: over the input or the latent space. Default: both.")
  private List<String> spaces = new ArrayList<>();

  @Option(
      names = "--shared-directions",
      description = "Surfaces: around the first run's point, along its directions, in all runs.")
  private boolean shared;

  @Option(
      names = "--attack",
      paramLabel = "YAML",
      description = {
        "The attack that makes adversarial examples. Default: the first of the run's evaluation,",
        "else PGD-20 in the ball of its adversary."
      })
  private @Nullable String attack;

  @Mixin private SetOption set;
  @Mixin private JsonOption json;
  @Spec private CommandSpec spec;

  AnalyseCommand(Globals globals) {
    this.globals = globals;
  }

  /** An analysis that was made, for --json. */
  record Entry(
      String run, String name, String kind, String figures, long step, double seconds, Path file) {
    static Entry of(Analyses.Made made) {
      Analysis analysis = made.record().analysis();
      return new Entry(
          made.run().name(),
          made.name(),
          Analysis.kind(analysis.getClass()),
          AnalysisText.of(analysis),
          made.record().origin().step(),
          made.record().origin().seconds(),
          made.file());
    }
  }

  /** What --json prints. */
  record Document(List<Entry> analyses) {}

  @Override
  public Integer call() {
    set.only("analysis.", "analysis.grid", spec);
    AnalysisRequest request = request();
    List<Analyses.Target> targets = runs.find(globals).stream().map(this::target).toList();
    if (shared && targets.size() < 2) {
      throw new ParameterException(
          spec.commandLine(), "--shared-directions needs two or more runs, found one");
    }
    List<String> typed = CommandWords.typed(spec);
    Foreground foreground = new Foreground(globals.terminal(), json.json(), typed);
    Analyses analyses = new Analyses(request, targets, typed);
    List<Entry> made = new ArrayList<>();
    try {
      for (Analyses.Target target : targets) {
        foreground.analyse(analyses, target).stream().map(Entry::of).forEach(made::add);
      }
    } catch (CancellationException e) {
      globals.terminal().err().println("redoubt: stopped; analyses made until then are kept");
      return ExitCode.STOPPED;
    }
    if (json.json()) {
      globals.print(Json.text(new Document(made)));
    }
    return ExitCode.DONE;
  }

  private AnalysisRequest request() {
    if (image != null && label != null) {
      throw new ParameterException(
          spec.commandLine(), "--class chooses an image, and --image has chosen one already");
    }
    return new AnalysisRequest(
        KindWords.choose("--kind", kinds, kindWords(), spec.commandLine()),
        image,
        label,
        KindWords.choose("--group", groups, KindWords.of(Group.class), spec.commandLine()),
        KindWords.choose("--space", spaces, KindWords.of(Space.class), spec.commandLine()),
        shared ? Directions.FIRST_RUN : Directions.OWN);
  }

  private static Map<String, Class<? extends Analysis>> kindWords() {
    Map<String, Class<? extends Analysis>> words = new LinkedHashMap<>();
    Arrays.stream(Analysis.class.getPermittedSubclasses())
        .map(type -> type.<Analysis>asSubclass(Analysis.class))
        .forEach(type -> words.put(Analysis.kind(type), type));
    return words;
  }

  private Analyses.Target target(RunDirectory run) {
    Stream<String> chosen =
        attack == null ? Stream.of() : Stream.of("evaluation.attacks=[" + attack + "]");
    return new Analyses.Target(
        run, SetOption.change(run, Stream.concat(chosen, set.overrides().stream()).toList()));
  }
}
