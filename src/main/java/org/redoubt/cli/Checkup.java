package org.redoubt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redoubt.experiment.DataLibrary;
import org.redoubt.experiment.EngineReport;
import org.redoubt.figure.Fonts;
import org.redoubt.run.Provenance;
import org.redoubt.run.ProvenanceCollector;

/** Looks at everything that a run depends on. */
final class Checkup {
  private static final long MEMORY = 3L << 30; // the MNIST CNN in training takes about 1.5 GiB
  private static final long DISK = 1L << 30;
  private static final String FLAGS = "start the program through packaging/redoubt";
  private final Globals globals;
  private final List<Finding> findings = new ArrayList<>();
  private List<String> gpus = List.of();

  Checkup(Globals globals) {
    this.globals = globals;
  }

  List<Finding> findings() {
    findings.add(Finding.ok("program", "redoubt " + ProvenanceCollector.codeVersion()));
    engine();
    openMp();
    findings.add(letters());
    disk();
    DataLibrary.list(globals.dataFolder()).forEach(set -> findings.add(data(set)));
    return List.copyOf(findings);
  }

  /** Names of the GPUs that can be used; known once there are findings. */
  List<String> gpus() {
    return gpus;
  }

  private void engine() {
    try {
      EngineReport engine = EngineReport.ask();
      gpus = engine.gpus();
      machine(engine);
      String version = engine.version().equals("unknown") ? "" : " " + engine.version();
      findings.add(Finding.ok("backend", engine.backend() + " of ND4J" + version));
      findings.add(accelerated(engine));
      findings.add(
          Finding.ok("threads", engine.threads() + " unless compute.threads says otherwise"));
      findings.add(gpu(engine));
    } catch (LinkageError | RuntimeException e) {
      findings.add(
          Finding.error(
              "backend",
              "the numeric library does not load: " + e,
              "build on this computer with 'mvn package'; it needs x86-64 or arm64 with a"
                  + " 64-bit Java"));
    }
  }

  private void machine(EngineReport engine) {
    Provenance.Engine used =
        new Provenance.Engine(engine.backend(), List.of(), Math.max(1, engine.threads()), null);
    Provenance here =
        ProvenanceCollector.gather(used, List.of(), List.of("doctor"), 0, Instant.now());
    findings.add(
        Finding.ok(
            "java", here.java().version() + ", " + here.java().vm() + ", " + here.java().vendor()));
    Provenance.Computer computer = here.computer();
    findings.add(
        Finding.ok(
            "computer",
            computer.cpu() + ", " + computer.processors() + " processors, " + computer.os()));
    String memory =
        Words.bytes(computer.memoryBytes())
            + ", of which Java objects may take "
            + Words.bytes(Runtime.getRuntime().maxMemory());
    findings.add(
        computer.memoryBytes() >= MEMORY
            ? Finding.ok("memory", memory)
            : Finding.warning(
                "memory", memory, "train with a smaller schedule.batch_size, such as 64"));
  }

  static Finding accelerated(EngineReport engine) {
    if (!engine.accelerated()) {
      String what = engine.oneDnn().isPresent() ? "analyses that keep layers are" : "training is";
      return Finding.warning(
          "convolutions",
          "ND4J without oneDNN: " + what + " about twenty times slower",
          engine.gpuComplaint().isPresent() ? "build without REDOUBT_CUDA and -Pcuda" : FLAGS);
    }
    if (!engine.gpus().isEmpty()) {
      return Finding.ok("convolutions", "cuDNN");
    }
    return engine
        .oneDnn()
        .map(version -> Finding.ok("convolutions", "oneDNN " + version))
        .orElseGet(
            () -> Finding.ok("convolutions", "oneDNN through ND4J, at about half the speed"));
  }

  static Finding gpu(EngineReport engine) {
    if (engine.gpuComplaint().isPresent()) {
      return Finding.warning(
          "gpu",
          engine.gpuComplaint().get(),
          "with compute.device auto or cpu the CPU computes instead");
    }
    return engine.gpus().isEmpty()
        ? Finding.ok("gpu", "none used; this build computes on the CPU")
        : Finding.ok("gpu", String.join(", ", engine.gpus()) + ": supported");
  }

  /** Threads that spin while they wait take the processor from a second worker. */
  private void openMp() {
    String policy = globals.terminal().environment().getOrDefault("OMP_WAIT_POLICY", "");
    findings.add(
        policy.equalsIgnoreCase("passive")
            ? Finding.ok("OMP_WAIT_POLICY", policy)
            : Finding.warning(
                "OMP_WAIT_POLICY",
                (policy.isEmpty() ? "not set" : policy)
                    + ": a second busy process can stall every operation",
                FLAGS + " or set it to passive"));
  }

  private static Finding letters() {
    return Fonts.complaint()
        .map(c -> Finding.warning("figures", c, "without them runs go on, but draw no figures"))
        .orElseGet(() -> Finding.ok("figures", "letters can be drawn"));
  }

  private void disk() {
    Path runs = globals.runs().path().toAbsolutePath();
    Path there = runs;
    while (there.getParent() != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      long free = Files.getFileStore(there).getUsableSpace();
      String found = Words.bytes(free) + " free for " + runs;
      boolean writable = Files.isWritable(there);
      findings.add(
          !writable
              ? Finding.error("runs", there + " cannot be written", "choose another with --runs")
              : free >= DISK
                  ? Finding.ok("runs", found)
                  : Finding.warning("runs", found, "choose a roomier place with --runs"));
    } catch (IOException e) {
      findings.add(
          Finding.error(
              "runs", there + " cannot be looked at: " + e, "choose another place with --runs"));
    }
  }

  private static Finding data(DataLibrary.Entry set) {
    String found = DataListCommand.state(set) + " in " + set.folder();
    return set.complete()
        ? Finding.ok(set.name(), found)
        : Finding.warning(
            set.name(),
            found,
            "redoubt data fetch " + set.name() + ", or put there: " + missing(set));
  }

  private static String missing(DataLibrary.Entry set) {
    return String.join(", ", set.missing()) + " (each may end in .gz)";
  }
}
