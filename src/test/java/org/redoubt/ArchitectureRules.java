package org.redoubt;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each package may import and touch, as rules over a tree of packages.
 *
 * @param root the package above them: the program's, or that of classes made to break the rules
 */
record ArchitectureRules(String root) {

  /** A package and those of ours it may import. */
  record Imports(String name, Set<String> allowed) {}

  private static final Set<String> PIPELINE =
      Set.of("config", "result", "data", "model", "loss", "attack");

  static final List<Imports> IMPORTS =
      List.of(
          new Imports("config", Set.of()),
          new Imports("result", Set.of("config")),
          new Imports("data", Set.of("config")),
          new Imports("model", Set.of("config", "data")),
          new Imports("loss", Set.of()),
          new Imports("attack", Set.of("config", "result", "data", "model", "loss")),
          new Imports("training", PIPELINE),
          new Imports("evaluation", PIPELINE),
          new Imports("analysis", PIPELINE),
          new Imports("run", Set.of("config", "result")),
          new Imports("figure", Set.of("config", "result")),
          new Imports("report", Set.of("config", "result", "run", "figure")),
          new Imports(
              "experiment",
              Set.of(
                  "config",
                  "result",
                  "data",
                  "model",
                  "loss",
                  "attack",
                  "training",
                  "evaluation",
                  "analysis",
                  "run",
                  "figure",
                  "report")),
          new Imports("job", Set.of("config", "result", "run")),
          new Imports(
              "cli", Set.of("config", "result", "run", "figure", "report", "experiment", "job")),
          new Imports("ui", Set.of("config", "result", "run", "figure", "report", "job")));

  ArchRule importsPointLeft(Imports imports) {
    Set<String> forbidden = new TreeSet<>();
    IMPORTS.stream()
        .map(Imports::name)
        .filter(name -> !name.equals(imports.name()) && !imports.allowed().contains(name))
        .forEach(name -> forbidden.add(packages(name)));
    return noClasses()
        .that()
        .resideInAPackage(packages(imports.name()))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new))
        .because("data flows from config to the command line and imports point against it")
        .allowEmptyShould(true);
  }

  ArchRule packagesAreFreeOfCycles() {
    return slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package that can be understood by itself has no way back into itself")
        .allowEmptyShould(true);
  }

  ArchRule nd4jOnlyWhereNumbersAreComputed() {
    return library(
        "a process that shows, queues or lists runs must start fast and survive a native crash",
        List.of(
            "data", "model", "loss", "attack", "training", "evaluation", "analysis", "experiment"),
        "org.nd4j..");
  }

  ArchRule dl4jOnlyInModelsAndTheirTraining() {
    return library(
        "losses, attacks and measurements must not care where a network comes from",
        List.of("model", "training", "experiment"),
        "org.deeplearning4j..");
  }

  ArchRule smileOnlyInAnalysis() {
    return library(
        "one package can be swapped if its licence or its numbers ask for it",
        List.of("analysis"),
        "smile..");
  }

  ArchRule jacksonOnlyWhereFilesHaveAFormat() {
    return library(
        "a file format that two packages write is written twice",
        List.of("config", "result", "run"),
        "com.fasterxml.jackson..");
  }

  ArchRule picocliOnlyInTheCommandLine() {
    return library(
        "commands are thin: what they do can be called without them", List.of("cli"), "picocli..");
  }

  ArchRule javaFxOnlyInTheWindow() {
    return library(
        "everything but the window runs on a computer without a display",
        List.of("ui"),
        "javafx..",
        "org.controlsfx..",
        "atlantafx..",
        "org.kordamp..");
  }

  ArchRule chartsOnlyInFigures() {
    return library(
        "each figure is described once, and the file equals the picture on the screen",
        List.of("figure"),
        "org.jfree..",
        "org.apache.batik..",
        "org.apache.pdfbox..",
        "de.rototor..");
  }

  ArchRule graphicsOnlyInFigures() {
    return classesOutside("figure", "ui")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.awt.Graphics2D")
        .because("code that computes does not draw; the window only adapts a screen to Graphics2D")
        .allowEmptyShould(true);
  }

  ArchRule processesOnlyInJobs() {
    return classesOutside("job")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .because("whoever starts a process has to watch, stop and resume it")
        .allowEmptyShould(true);
  }

  ArchRule standardStreamsOnlyInTheCommandLine() {
    return classesOutside("cli")
        .should(ACCESS_STANDARD_STREAMS)
        .because("what is printed is part of the command line's interface, scripts read it")
        .allowEmptyShould(true);
  }

  ArchRule nobodyListensOnTheNetwork() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.ServerSocket")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.net.httpserver..")
        .because("processes talk through run directories; a workbench opens no port")
        .allowEmptyShould(true);
  }

  ArchRule noGlobalRandomNumbers() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .because("every random stream is forked from the experiment's seed by name")
        .allowEmptyShould(true);
  }

  ArchRule deviceCodeStaysOnItsDevice() {
    return noClasses()
        .that()
        .resideInAnyPackage(packages("loss"), packages("attack"))
        .and()
        .haveSimpleNameStartingWith("Device")
        .should()
        .callMethodWhere(
            target(owner(assignableTo(root + ".loss.Copies")))
                .or(target(owner(assignableTo(root + ".loss.Rows")))))
        .because("with a GPU nothing larger than the logits goes to the host in a training step")
        .allowEmptyShould(true);
  }

  private ArchRule library(String reason, List<String> allowed, String... libraries) {
    return classesOutside(allowed.toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .because(reason)
        .allowEmptyShould(true);
  }

  private GivenClassesConjunction classesOutside(String... names) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(Arrays.stream(names).map(this::packages).toArray(String[]::new));
  }

  private String packages(String name) {
    return root + "." + name + "..";
  }
}
