package org.redoubt.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.attack.Adversary;
import org.redoubt.attack.Forward;
import org.redoubt.attack.VirtualAdversary;
import org.redoubt.config.Attack;
import org.redoubt.config.Experiment;
import org.redoubt.config.Method;
import org.redoubt.config.Method.CraftingMode;
import org.redoubt.config.Method.SmoothnessKind;
import org.redoubt.config.Seed;
import org.redoubt.data.Batch;
import org.redoubt.model.Network;
import org.redoubt.model.Pass;

/**
 * One training step up to the accumulated parameter gradient:
 *
 * <pre>
 * x'  = adversary(x)                              attack on the network as it stands
 * z, a = f(x);  z', a' = f(x')                    two separate forward passes (own batch statistics)
 * loss = sum of the method's terms                {@link MethodLoss}
 * gradient = backward(clean) + backward(adversarial)
 * </pre>
 */
final class TrainingStep {
  private final Method method;
  private final Attack adversary;
  private final MethodLoss loss;
  private final Pass cleanPass;
  private final Pass adversarialPass;
  private final Pass virtualPass;
  private final Seed seed;

  TrainingStep(Experiment experiment, Network network, Seed seed) {
    this.method = experiment.method();
    this.adversary = experiment.adversary();
    this.loss = new MethodLoss(method);
    this.cleanPass = network.pass();
    this.adversarialPass = network.pass();
    this.virtualPass = network.pass();
    this.seed = seed;
  }

  /** The branches after forward and backward, and their terms, whose gradients end with it. */
  record Done(
      Branch clean,
      @Nullable Branch adversarial,
      @Nullable Branch virtual,
      List<TermGradient> terms)
      implements AutoCloseable {
    /** Sum of the weighted terms. */
    double loss() {
      return terms.stream().mapToDouble(t -> t.weight() * t.value()).sum();
    }

    @Override
    public void close() {
      terms.forEach(TermGradient::release);
    }

    List<Branch> branches() {
      List<Branch> all = new ArrayList<>(List.of(clean));
      if (adversarial != null) {
        all.add(adversarial);
      }
      if (virtual != null) {
        all.add(virtual);
      }
      return all;
    }
  }

  /**
   * Runs the step; the caller applies the gradient.
   *
   * @param epoch from 0; with the example it keys the random start
   * @param step batches done before; it keys the dropout masks
   * @param warmup factor of the adversary's radius and step, 0 to 1
   */
  Done run(Batch batch, int epoch, long step, double warmup) {
    Seed dropout = seed.fork("dropout").fork(step);
    INDArray attacked = attacked(batch, epoch, dropout, warmup);
    Branch clean = branch(cleanPass, batch.images(), dropout.fork("clean"), TermGradient::clean);
    Branch adversarial =
        attacked == null
            ? null
            : branch(
                adversarialPass, attacked, dropout.fork("adversarial"), TermGradient::adversarial);
    Branch virtual = virtualBranch(batch, step, dropout);
    Done done =
        new Done(
            clean, adversarial, virtual, loss.terms(clean, adversarial, virtual, batch.labels()));
    done.branches().forEach(branch -> branch.accumulate(done.terms()));
    return done;
  }

  private @Nullable INDArray attacked(Batch batch, int epoch, Seed dropout, double warmup) {
    CraftingMode crafting = craftingMode();
    if (crafting == null) {
      return null;
    }
    Adversary scaled = new Adversary(adversary, warmup);
    Seed start = seed.fork("adversary").fork(epoch);
    // it works in the adversarial pass, whose buffers are free until its own forward call
    return scaled.perturb(
        adversarialPass, crafting(crafting, adversarialPass, dropout), batch, start);
  }

  /** How logits are computed while images are crafted; running statistics stay as they are. */
  private static Forward crafting(CraftingMode mode, Pass pass, Seed dropout) {
    Seed masks = dropout.fork("crafting");
    return mode == CraftingMode.EVALUATION
        ? pass::forward
        : x -> pass.forwardTraining(x, masks, false);
  }

  private @Nullable CraftingMode craftingMode() {
    if (method instanceof Method.Adv adv) {
      return adv.crafting();
    }
    if (method instanceof Method.Trades trades) {
      return trades.crafting();
    }
    return method instanceof Method.Adr adr ? adr.crafting() : null;
  }

  private @Nullable Branch virtualBranch(Batch batch, long step, Seed dropout) {
    if (!(method instanceof Method.Adr adr)
        || adr.lambdaSmt() == 0
        || adr.smoothness().form() != SmoothnessKind.VAT) {
      return null;
    }
    VirtualAdversary vat =
        new VirtualAdversary(adr.smoothness().vatRadius(), adr.smoothness().vatXi());
    INDArray displaced =
        vat.perturb(
            virtualPass,
            crafting(adr.crafting(), virtualPass, dropout),
            batch,
            seed.fork("virtual").fork(step));
    return branch(virtualPass, displaced, dropout.fork("virtual"), TermGradient::virtual);
  }

  private static Branch branch(
      Pass pass, INDArray images, Seed dropout, Function<TermGradient, TermGradient.Side> side) {
    return Branch.of(pass, pass.forwardTraining(images, dropout, true), side);
  }
}
