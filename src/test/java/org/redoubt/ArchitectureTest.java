package org.redoubt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redoubt.ArchitectureRules.Imports;

class ArchitectureTest {
  private static final ArchitectureRules OURS = new ArchitectureRules("org.redoubt");
  private static final ArchitectureRules BROKEN = new ArchitectureRules("org.redoubt.fixture");

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.redoubt");

  private static final JavaClasses FIXTURES =
      new ClassFileImporter().importPackages("org.redoubt.fixture");

  private static List<ArchRule> rules(ArchitectureRules set) {
    List<ArchRule> rules = new ArrayList<>();
    ArchitectureRules.IMPORTS.forEach(imports -> rules.add(set.importsPointLeft(imports)));
    rules.addAll(
        List.of(
            set.packagesAreFreeOfCycles(),
            set.nd4jOnlyWhereNumbersAreComputed(),
            set.dl4jOnlyInModelsAndTheirTraining(),
            set.smileOnlyInAnalysis(),
            set.jacksonOnlyWhereFilesHaveAFormat(),
            set.picocliOnlyInTheCommandLine(),
            set.javaFxOnlyInTheWindow(),
            set.chartsOnlyInFigures(),
            set.graphicsOnlyInFigures(),
            set.processesOnlyInJobs(),
            set.standardStreamsOnlyInTheCommandLine(),
            set.nobodyListensOnTheNetwork(),
            set.noGlobalRandomNumbers(),
            set.deviceCodeStaysOnItsDevice()));
    return rules;
  }

  static List<ArchRule> programRules() {
    return rules(OURS);
  }

  @ParameterizedTest
  @MethodSource("programRules")
  void programKeepsTheRule(ArchRule rule) {
    rule.check(PROGRAM);
  }

  @Test
  void everyPackageOfTheProgramHasItsRule() {
    assertThat(PROGRAM.stream().map(one -> one.getPackageName().split("\\.", -1)[2]))
        .isNotEmpty()
        .isSubsetOf(ArchitectureRules.IMPORTS.stream().map(Imports::name).toList());
  }

  static Stream<Arguments> violations() {
    return Stream.of(
        violation(BROKEN.importsPointLeft(imports("config")), "config.ImportsRight"),
        violation(BROKEN.importsPointLeft(imports("loss")), "loss.ImportsRight"),
        violation(BROKEN.packagesAreFreeOfCycles(), "loss.ImportsRight"),
        violation(BROKEN.nd4jOnlyWhereNumbersAreComputed(), "ui.UsesLibraries"),
        violation(BROKEN.dl4jOnlyInModelsAndTheirTraining(), "ui.UsesLibraries"),
        violation(BROKEN.jacksonOnlyWhereFilesHaveAFormat(), "ui.UsesLibraries"),
        violation(BROKEN.picocliOnlyInTheCommandLine(), "ui.UsesLibraries"),
        violation(BROKEN.chartsOnlyInFigures(), "ui.UsesLibraries"),
        violation(BROKEN.graphicsOnlyInFigures(), "loss.ImportsRight"),
        violation(BROKEN.processesOnlyInJobs(), "ui.TouchesTheSystem"),
        violation(BROKEN.standardStreamsOnlyInTheCommandLine(), "ui.TouchesTheSystem"),
        violation(BROKEN.nobodyListensOnTheNetwork(), "ui.TouchesTheSystem"),
        violation(BROKEN.noGlobalRandomNumbers(), "ui.TouchesTheSystem"),
        violation(BROKEN.deviceCodeStaysOnItsDevice(), "loss.DeviceCopies"));
  }

  private static Arguments violation(ArchRule rule, String culprit) {
    return Arguments.of(rule, culprit);
  }

  private static Imports imports(String name) {
    return ArchitectureRules.IMPORTS.stream()
        .filter(imports -> imports.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("violations")
  void brokenRuleIsNoticedAndItsCulpritNamed(ArchRule rule, String culprit) {
    assertThatThrownBy(() -> rule.check(FIXTURES))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("because")
        .hasMessageContaining(culprit);
  }

  @Test
  void rulesAllowWhatTheyNameAsAllowed() {
    BROKEN.importsPointLeft(imports("ui")).check(FIXTURES);
  }
}
