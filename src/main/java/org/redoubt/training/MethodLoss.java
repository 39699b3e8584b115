package org.redoubt.training;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Method;
import org.redoubt.config.Method.Adr;
import org.redoubt.config.Method.EntropyOn;
import org.redoubt.config.Method.GradientTo;
import org.redoubt.config.Method.Pairs;
import org.redoubt.config.Method.Scale;
import org.redoubt.config.Method.SmoothnessKind;
import org.redoubt.config.Method.Supervision;
import org.redoubt.loss.ConditionalEntropy;
import org.redoubt.loss.Copies;
import org.redoubt.loss.CrossEntropy;
import org.redoubt.loss.Distance;
import org.redoubt.loss.GlobalCompactness;
import org.redoubt.loss.LocalCompactness;
import org.redoubt.loss.LossGradient;
import org.redoubt.loss.PairLoss;
import org.redoubt.loss.Smoothness;
import org.redoubt.loss.TradesKl;
import org.redoubt.result.LossTerm;
import org.redoubt.training.TermGradient.Side;

/**
 * The loss of each method as a list of terms:
 *
 * <pre>
 * Standard  CE(x)
 * ADV       w CE(x) + w' CE(x')                                      paper eq. 4
 * TRADES    CE(x) + beta KL(p || p')                                 Zhang et al. 2019
 * ADR       ADV or TRADES + lc LC + gb GB + smt SMT + conf CONF      paper eq. 7
 * </pre>
 *
 * A term of weight 0 is not computed.
 */
final class MethodLoss {
  private final Method method;

  MethodLoss(Method method) {
    this.method = method;
  }

  /**
   * The terms on one batch.
   *
   * @param adversarial null for the standard method
   * @param virtual images at the virtual adversarial perturbation; null unless smoothness has that
   *     form
   */
  List<TermGradient> terms(
      Branch clean, @Nullable Branch adversarial, @Nullable Branch virtual, int[] labels) {
    Terms terms = new Terms(clean, adversarial, virtual, labels);
    if (method instanceof Method.Adv adv) {
      terms.crossEntropy(adv.cleanWeight(), adv.adversarialWeight());
    } else if (method instanceof Method.Trades trades) {
      terms.trades(trades.beta());
    } else if (method instanceof Adr adr) {
      terms.adr(adr);
    } else {
      terms.crossEntropy(1, 0);
    }
    return terms.list;
  }

  /** Collects terms of weight above 0. */
  private static final class Terms {
    private final Branch clean;
    private final @Nullable Branch adversarial;
    private final @Nullable Branch virtual;
    private final int[] labels;
    private final List<TermGradient> list = new ArrayList<>();

    Terms(Branch clean, @Nullable Branch adversarial, @Nullable Branch virtual, int[] labels) {
      this.clean = clean;
      this.adversarial = adversarial;
      this.virtual = virtual;
      this.labels = labels;
    }

    private Branch attacked() {
      if (adversarial == null) {
        throw new IllegalStateException("this method needs adversarial examples");
      }
      return adversarial;
    }

    void adr(Adr adr) {
      if (adr.supervision() instanceof Supervision.TradesLoss trades) {
        trades(trades.beta());
      } else {
        Supervision.CrossEntropy ce = (Supervision.CrossEntropy) adr.supervision();
        crossEntropy(ce.cleanWeight(), ce.adversarialWeight());
      }
      local(adr);
      global(adr);
      smoothness(adr);
      entropy(adr);
    }

    void crossEntropy(double cleanWeight, double adversarialWeight) {
      if (cleanWeight > 0) {
        LossGradient ce = CrossEntropy.mean(clean.logits(), labels);
        add(LossTerm.CE_CLEAN, cleanWeight, ce.value(), Side.logits(ce.gradient()), Side.NONE);
      }
      if (adversarialWeight > 0) {
        LossGradient ce = CrossEntropy.mean(attacked().logits(), labels);
        add(
            LossTerm.CE_ADVERSARIAL,
            adversarialWeight,
            ce.value(),
            Side.NONE,
            Side.logits(ce.gradient()));
      }
    }

    void trades(double beta) {
      crossEntropy(1, 0);
      if (beta > 0) {
        addAtLogits(LossTerm.KL, beta, TradesKl.mean(clean.logits(), attacked().logits()));
      }
    }

    private void local(Adr adr) {
      if (adr.lambdaLc() > 0) {
        Method.LocalForm form = adr.local();
        PairLoss lc =
            new LocalCompactness(distance(form.p(), form.scale())).of(clean.z(), attacked().z());
        addAtLatent(LossTerm.LC, adr.lambdaLc(), lc, form.gradient());
      }
    }

    private void global(Adr adr) {
      if (adr.lambdaGb() > 0) {
        Method.GlobalForm form = adr.global();
        GlobalCompactness gb =
            new GlobalCompactness(form.gamma(), distance(form.p(), form.scale()));
        addAtLatent(LossTerm.GB, adr.lambdaGb(), pairs(gb, form.pairs()), form.gradient());
      }
    }

    private PairLoss pairs(GlobalCompactness gb, Pairs pairs) {
      return switch (pairs) {
        case ADVERSARIAL_CLEAN -> gb.adversarialClean(clean.z(), attacked().z(), labels);
        case CLEAN_CLEAN -> gb.cleanClean(clean.z(), labels);
        case UNION -> gb.union(clean.z(), attacked().z(), labels);
      };
    }

    private void smoothness(Adr adr) {
      if (adr.lambdaSmt() == 0) {
        return;
      }
      if (adr.smoothness().form() == SmoothnessKind.ADVERSARIAL) {
        PairLoss smt = Smoothness.crossEntropy(clean.logits(), attacked().logits());
        addAtLogits(LossTerm.SMT, adr.lambdaSmt(), smt);
        return;
      }
      if (virtual == null) {
        throw new IllegalStateException("virtual adversarial smoothness needs a virtual branch");
      }
      PairLoss smt = Smoothness.virtualAdversarial(clean.logits(), virtual.logits());
      Side perturbed = Side.logits(smt.adversarialGradient());
      list.add(
          new TermGradient(
              LossTerm.SMT, adr.lambdaSmt(), smt.value(), Side.NONE, Side.NONE, perturbed));
    }

    private void entropy(Adr adr) {
      if (adr.lambdaConf() == 0) {
        return;
      }
      LossGradient onClean =
          adr.entropyOn() == EntropyOn.ADVERSARIAL ? null : ConditionalEntropy.mean(clean.logits());
      LossGradient onAdversarial =
          adr.entropyOn() == EntropyOn.CLEAN ? null : ConditionalEntropy.mean(attacked().logits());
      add(
          LossTerm.CONF,
          adr.lambdaConf(),
          value(onClean) + value(onAdversarial),
          side(onClean),
          side(onAdversarial));
    }

    private static double value(@Nullable LossGradient loss) {
      return loss == null ? 0 : loss.value();
    }

    private static Side side(@Nullable LossGradient loss) {
      return loss == null ? Side.NONE : Side.logits(loss.gradient());
    }

    private static Distance distance(int p, Scale scale) {
      if (scale == Scale.MEAN) {
        return p == 1 ? Distance.MEAN_ABSOLUTE : Distance.ROOT_MEAN_SQUARE;
      }
      return p == 1 ? Distance.L1 : Distance.L2;
    }

    private void addAtLogits(LossTerm term, double weight, PairLoss loss) {
      add(
          term,
          weight,
          loss.value(),
          Side.logits(loss.cleanGradient()),
          Side.logits(loss.adversarialGradient()));
    }

    private void addAtLatent(LossTerm term, double weight, PairLoss loss, GradientTo sides) {
      PairLoss used = loss;
      if (sides != GradientTo.BOTH) {
        used = loss.cleanDetached();
        Copies.release(loss.cleanGradient());
      }
      add(
          term,
          weight,
          used.value(),
          Side.latent(used.cleanGradient()),
          Side.latent(used.adversarialGradient()));
    }

    private void add(LossTerm term, double weight, double value, Side onClean, Side onAdversarial) {
      list.add(new TermGradient(term, weight, value, onClean, onAdversarial, Side.NONE));
    }
  }
}
