package org.redoubt.config;

/** A training method: which loss the network is trained on. The adversary is a separate choice. */
public sealed interface Method {

  /** Cross-entropy on clean images only. */
  @Kind(value = "standard", doc = "Cross-entropy on clean images only; no adversary.")
  record Standard() implements Method {}

  /**
   * Adversarial training: weighted cross-entropy on clean and adversarial images (paper, eq. 4).
   */
  @Kind(
      value = "adv",
      doc = "Adversarial training: cross-entropy on clean and adversarial images (Madry et al.).")
  record Adv(
      @Setting(def = "1", doc = "Weight of the cross-entropy on clean images.", min = 0, max = 100)
          double cleanWeight,
      @Setting(
              def = "1",
              doc = "Weight of the cross-entropy on adversarial images.",
              min = 0,
              max = 100)
          double adversarialWeight,
      @Setting(
              def = "evaluation",
              doc = "Network mode while the adversary works: evaluation or training.")
          CraftingMode crafting)
      implements Method {
    public Adv {
      Settings.check(Adv.class, cleanWeight, adversarialWeight, crafting);
      checkWeights(cleanWeight, adversarialWeight);
    }
  }

  /** TRADES: CE(x) + beta * KL(p(x) || p(x')) (Zhang et al. 2019). */
  @Kind(
      value = "trades",
      doc = "TRADES: cross-entropy on clean images + beta * KL(clean || adversarial).")
  record Trades(
      @Setting(
              def = "6",
              doc = "Weight of the KL term (6 for CIFAR-10, 1 for MNIST in the TRADES code).",
              min = 0,
              max = 100)
          double beta,
      @Setting(
              def = "evaluation",
              doc = "Network mode while the adversary works: evaluation or training.")
          CraftingMode crafting)
      implements Method {
    public Trades {
      Settings.check(Trades.class, beta, crafting);
    }
  }

  /**
   * Adversary Divergence Reduction (Bui et al., ECCV 2020, eq. 7), not the later method of the same
   * abbreviation: label supervision + lambda_lc LC + lambda_gb GB + lambda_smt SMT + lambda_conf
   * CONF.
   */
  @Kind(
      value = "adr",
      doc = "Adversary Divergence Reduction (Bui et al. 2020): supervision plus compactness terms.")
  record Adr(
      @Setting(def = "1", doc = "Weight of local compactness (paper eq. 1).", min = 0, max = 1000)
          double lambdaLc,
      @Setting(def = "1", doc = "Weight of global compactness (paper eq. 3).", min = 0, max = 1000)
          double lambdaGb,
      @Setting(def = "1", doc = "Weight of smoothness (paper eq. 6).", min = 0, max = 1000)
          double lambdaSmt,
      @Setting(
              def = "0",
              doc = "Weight of the conditional entropy (paper eq. 5).",
              min = 0,
              max = 1000)
          double lambdaConf,
      @Setting(
              def = "{kind: cross-entropy}",
              doc = "Label supervision: cross-entropy (paper) or trades.")
          Supervision supervision,
      @Setting(def = "{}", doc = "Form of local compactness.") LocalForm local,
      @Setting(def = "{}", doc = "Form of global compactness.") GlobalForm global,
      @Setting(def = "{}", doc = "Form of smoothness.") SmoothnessForm smoothness,
      @Setting(
              def = "adversarial",
              doc = "Images whose entropy counts: adversarial, clean or both.")
          EntropyOn entropyOn,
      @Setting(
              def = "evaluation",
              doc = "Network mode while the adversary works: evaluation or training.")
          CraftingMode crafting)
      implements Method {
    public Adr {
      Settings.check(
          Adr.class,
          lambdaLc,
          lambdaGb,
          lambdaSmt,
          lambdaConf,
          supervision,
          local,
          global,
          smoothness,
          entropyOn,
          crafting);
    }
  }

  /** Label supervision of ADR. */
  sealed interface Supervision {
    /** Weighted cross-entropy on clean and adversarial images (paper eq. 4). */
    @Kind(
        value = "cross-entropy",
        doc = "Cross-entropy on clean and adversarial images (paper eq. 4).")
    record CrossEntropy(
        @Setting(def = "1", doc = "Weight on clean images.", min = 0, max = 100) double cleanWeight,
        @Setting(def = "1", doc = "Weight on adversarial images.", min = 0, max = 100)
            double adversarialWeight)
        implements Supervision {
      public CrossEntropy {
        Settings.check(CrossEntropy.class, cleanWeight, adversarialWeight);
        checkWeights(cleanWeight, adversarialWeight);
      }
    }

    /** CE(x) + beta * KL(p || p') (the authors' PyTorch code). */
    @Kind(
        value = "trades",
        doc = "Cross-entropy on clean images + beta * KL (authors' PyTorch code).")
    record TradesLoss(
        @Setting(def = "1", doc = "Weight of the KL term.", min = 0, max = 100) double beta)
        implements Supervision {
      public TradesLoss {
        Settings.check(TradesLoss.class, beta);
      }
    }
  }

  /** Form of local compactness. */
  record LocalForm(
      @Setting(
              def = "both",
              doc = "Sides that receive the gradient: both (paper) or adversarial (authors' code).")
          GradientTo gradient,
      @Setting(def = "1", doc = "Norm p of the distance: 1 or 2.", min = 1, max = 2) int p,
      @Setting(
              def = "mean",
              doc =
                  "mean: distance divided by K (p = 1) or sqrt K (p = 2); plain: the norm itself.")
          Scale scale) {
    public LocalForm {
      Settings.check(LocalForm.class, gradient, p, scale);
    }
  }

  /** Form of global compactness. */
  record GlobalForm(
      @Setting(
              def = "adversarial-clean",
              doc = "Pairs: adversarial-clean (authors' code), clean-clean (paper), union.")
          Pairs pairs,
      @Setting(
              def = "0.99",
              doc = "Same-class pairs weigh 1, others 1 - 1/gamma; at least (C-1)/C for C classes.",
              min = 0.5,
              max = 1)
          double gamma,
      @Setting(
              def = "both",
              doc = "Sides that receive the gradient: both (paper) or adversarial (authors' code).")
          GradientTo gradient,
      @Setting(def = "1", doc = "Norm p of the distance: 1 or 2.", min = 1, max = 2) int p,
      @Setting(
              def = "mean",
              doc =
                  "mean: distance divided by K (p = 1) or sqrt K (p = 2); plain: the norm itself.")
          Scale scale) {
    public GlobalForm {
      Settings.check(GlobalForm.class, pairs, gamma, gradient, p, scale);
      if (pairs != Pairs.ADVERSARIAL_CLEAN && gradient == GradientTo.ADVERSARIAL) {
        throw new InvalidSetting(
            "gradient",
            "adversarial with pairs " + Settings.word(pairs),
            "both, where clean-clean pairs count");
      }
    }
  }

  /** Form of the smoothness term. */
  record SmoothnessForm(
      @Setting(
              def = "adversarial",
              doc =
                  "adversarial: CE(stop-gradient p, p') on the attack's own x' (code); vat: virtual adversarial.")
          SmoothnessKind form,
      @Setting(
              def = "1",
              doc = "L2 radius of the virtual perturbation (form vat).",
              min = 0,
              exclusiveMin = true)
          double vatRadius,
      @Setting(
              def = "0.1",
              doc = "Finite-difference step of the power iteration (form vat).",
              min = 0,
              exclusiveMin = true)
          double vatXi) {
    public SmoothnessForm {
      Settings.check(SmoothnessForm.class, form, vatRadius, vatXi);
    }
  }

  private static void checkWeights(double clean, double adversarial) {
    if (clean == 0 && adversarial == 0) {
      throw new InvalidSetting(
          "adversarial_weight", "0", "a number above 0, because clean_weight is 0 as well");
    }
  }

  /** Network mode while adversarial examples are made in training. */
  enum CraftingMode {
    EVALUATION,
    TRAINING
  }

  /** Which representations receive the gradient of a compactness term. */
  enum GradientTo {
    BOTH,
    ADVERSARIAL
  }

  /** Whether a distance is averaged over the latent dimension. */
  enum Scale {
    MEAN,
    PLAIN
  }

  /** Which pairs global compactness sums over. */
  enum Pairs {
    ADVERSARIAL_CLEAN,
    CLEAN_CLEAN,
    UNION
  }

  /** Which images the conditional entropy counts. */
  enum EntropyOn {
    ADVERSARIAL,
    CLEAN,
    BOTH
  }

  /** Form of smoothness. */
  enum SmoothnessKind {
    ADVERSARIAL,
    VAT
  }
}
