package org.redoubt.config;

/**
 * One experiment: everything that decides what a run computes. It can be saved, sent and replayed;
 * see {@link ExperimentYaml} for its file format. Its constructor also checks what concerns two
 * parts at once, naming a dotted path such as {@code method.global.gamma}.
 */
public record Experiment(
    @Setting(
            doc =
                "Short name; part of the run directory's name (letters, digits, dot, dash, underscore).")
        String name,
    @Setting(
            def = "1",
            doc = "Seed from which every random stream of the run is forked by name.",
            min = 0)
        long seed,
    @Setting(doc = "Data set and its split.") DataSet data,
    @Setting(doc = "Network architecture and split layer.") Model model,
    @Setting(doc = "Training method and its loss weights.") Method method,
    @Setting(def = "{kind: pgd}", doc = "Attack that makes the adversarial examples of training.")
        Attack adversary,
    @Setting(def = "{kind: adam}", doc = "Optimiser.") Optimiser optimiser,
    @Setting(def = "{}", doc = "Epochs, batches, learning-rate steps, validation.")
        Schedule schedule,
    @Setting(def = "{}", doc = "Attacks on the test set after training.") EvaluationPlan evaluation,
    @Setting(def = "{}", doc = "Settings of the loss surfaces and latent-space views.")
        AnalysisPlan analysis,
    @Setting(def = "{}", doc = "Threads and device.") Compute compute) {

  public Experiment {
    Settings.check(
        Experiment.class,
        name,
        seed,
        data,
        model,
        method,
        adversary,
        optimiser,
        schedule,
        evaluation,
        analysis,
        compute);
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
      throw new InvalidSetting(
          "name", "'" + name + "'", "1 to 80 letters, digits, dots, dashes, underscores");
    }
    ExperimentChecks.adversary(method, adversary);
    ExperimentChecks.classes(data, method);
    ExperimentChecks.targets(data, adversary, evaluation);
    ExperimentChecks.counts(data);
    ExperimentChecks.images(data, schedule);
    ExperimentChecks.curve(evaluation);
    ModelChecks.input(model, data);
    ModelChecks.layers(model, data);
    ModelChecks.split(model);
  }

  /** The same experiment on other data. */
  public Experiment withData(DataSet other) {
    return new Experiment(
        name,
        seed,
        other,
        model,
        method,
        adversary,
        optimiser,
        schedule,
        evaluation,
        analysis,
        compute);
  }

  /** The same experiment on other threads or another device. */
  public Experiment withCompute(Compute other) {
    return new Experiment(
        name,
        seed,
        data,
        model,
        method,
        adversary,
        optimiser,
        schedule,
        evaluation,
        analysis,
        other);
  }
}
