package org.redoubt.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.redoubt.config.Attack;
import org.redoubt.config.Attack.Goal;
import org.redoubt.config.Attack.Norm;
import org.redoubt.config.EvaluationPlan.SuccessRule;
import org.redoubt.result.ExplorerReply.Ready;
import org.redoubt.run.RunDirectory;

/** Starts fake networks, when the test says so. */
final class FakeNetworks implements LiveNetwork.Starter {
  static final Attack EVALUATED =
      new Attack.Pgd(
          Norm.LINF,
          0.25,
          null,
          40,
          1,
          true,
          Attack.Objective.CROSS_ENTROPY,
          Goal.NON_TARGETED,
          null);

  private final List<String> names = new ArrayList<>();
  private final List<CompletableFuture<FakeNetwork>> starting = new ArrayList<>();

  static Ready ready(String run) {
    return new Ready(
        run,
        600,
        1,
        2,
        1,
        List.of(0, 1, 0, 1, 1),
        List.of("zero", "one"),
        "pool2",
        1024,
        0.3,
        EVALUATED,
        SuccessRule.ANY_ITERATE);
  }

  @Override
  public CompletableFuture<FakeNetwork> start(RunDirectory run) {
    names.add(run.name());
    starting.add(new CompletableFuture<>());
    return starting.get(starting.size() - 1);
  }

  /** Names of the runs that were to be started, in order. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** The last one asked for is ready. */
  FakeNetwork begin() {
    FakeNetwork network = new FakeNetwork(ready(names.get(names.size() - 1)));
    last().complete(network);
    return network;
  }

  CompletableFuture<FakeNetwork> last() {
    return starting.get(starting.size() - 1);
  }
}
