package org.redoubt.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must hold between the parts of an {@link Experiment}, beside its model. */
final class ExperimentChecks {
  private static final int MNIST_TRAIN = 60_000;

  private ExperimentChecks() {}

  static void adversary(Method method, Attack adversary) {
    if (!(method instanceof Method.Standard) && adversary.epsilon() == 0) {
      throw new InvalidSetting(
          "adversary.epsilon",
          "0",
          "a number above 0, because method " + Kinds.word((Record) method) + " trains on attacks");
    }
  }

  /** Below (C-1)/C, repulsion outweighs attraction for balanced classes. */
  static void classes(DataSet data, Method method) {
    double least = (data.classes() - 1.0) / data.classes();
    if (method instanceof Method.Adr adr && adr.lambdaGb() > 0 && adr.global().gamma() < least) {
      String classes = data.classes() + " classes";
      String fraction = (data.classes() - 1) + "/" + data.classes();
      throw new InvalidSetting(
          "method.global.gamma",
          YamlNumber.text(adr.global().gamma()),
          "a number from " + fraction + " to 1, because the data set has " + classes);
    }
  }

  static void targets(DataSet data, Attack adversary, EvaluationPlan evaluation) {
    target(data, adversary, "adversary");
    targets(data, evaluation.attacks(), "evaluation.attacks");
    targets(data, evaluation.curve().attacks(), "evaluation.curve.attacks");
  }

  private static void targets(DataSet data, List<Attack> attacks, String path) {
    for (int i = 0; i < attacks.size(); i++) {
      target(data, attacks.get(i), path + "." + i);
    }
  }

  private static void target(DataSet data, Attack attack, String path) {
    Integer target = attack.targetClass();
    if (target != null && target >= data.classes()) {
      throw new InvalidSetting(
          path + ".target_class",
          target.toString(),
          "a class from 0 to " + (data.classes() - 1) + " of the data set");
    }
  }

  static void images(DataSet data, Schedule schedule) {
    Integer train = data.train();
    if (train != null && schedule.batchSize() > train) {
      throw new InvalidSetting(
          "schedule.batch_size",
          String.valueOf(schedule.batchSize()),
          "at most " + train + ", the training images (data.train)");
    }
    if (Integer.valueOf(0).equals(data.validation())
        && schedule.validation().select() != Schedule.Select.LAST) {
      throw new InvalidSetting(
          "schedule.validation.select",
          Settings.word(schedule.validation().select()),
          "last, because data.validation is 0");
    }
  }

  /** Only kinds whose size is known; the reader counts the others. */
  static void counts(DataSet data) {
    Integer train = data.train();
    Integer validation = data.validation();
    if (isMnist(data) && atLeast(train, 10) + atLeast(validation, 0) > MNIST_TRAIN) {
      throw new InvalidSetting(
          train == null ? "data.validation" : "data.train",
          String.valueOf(train == null ? validation : train),
          "together with the validation images at most " + MNIST_TRAIN);
    }
  }

  private static boolean isMnist(DataSet data) {
    return data instanceof DataSet.Mnist || data instanceof DataSet.FashionMnist;
  }

  private static int atLeast(@Nullable Integer count, int otherwise) {
    return count == null ? otherwise : count;
  }

  static void curve(EvaluationPlan evaluation) {
    EvaluationPlan.Curve curve = evaluation.curve();
    boolean noAttack = curve.attacks().isEmpty() && evaluation.attacks().isEmpty();
    if (!curve.epsilons().isEmpty() && noAttack) {
      throw new InvalidSetting(
          "evaluation.curve.attacks",
          "an empty list",
          "at least one attack, because evaluation.attacks is empty as well");
    }
  }
}
