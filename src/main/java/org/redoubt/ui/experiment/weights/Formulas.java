package org.redoubt.ui.experiment.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.redoubt.ui.experiment.ExperimentDocument;

/** The loss terms in symbols, in the forms that the document chooses. */
record Formulas(ExperimentDocument document) {
  private static final String METHOD = "method.";

  /** A term without its weight. */
  String term(WeightTerm term) {
    return switch (term) {
      case LC -> local();
      case GB -> global();
      case SMT -> smoothness();
      case CONF -> entropy();
    };
  }

  private String local() {
    String clean = detached("local", "zᵢ");
    return "L_lc = 1/B Σᵢ " + distance("local", clean + " − z′ᵢ");
  }

  private String global() {
    String mixed = distance("global", "z′ᵢ − " + detached("global", "zⱼ"));
    String own = distance("global", "zᵢ − zⱼ");
    String pairs =
        switch (get("global.pairs")) {
          case "clean-clean" -> own;
          case "union" -> "(" + mixed + " + " + own + ")";
          default -> mixed;
        };
    String weight = ",  wᵢⱼ = 1 or 1 − 1/" + get("global.gamma");
    return "L_gb = 1/B² Σᵢⱼ wᵢⱼ " + pairs + weight;
  }

  private String smoothness() {
    return get("smoothness.form").equals("vat")
        ? "L_smt = 1/B Σᵢ KL(sg p(xᵢ) ‖ p(xᵢ + rᵢ)),  ‖rᵢ‖₂ = " + get("smoothness.vat_radius")
        : "L_smt = 1/B Σᵢ CE(sg pᵢ, p′ᵢ)";
  }

  private String entropy() {
    String inside =
        switch (get("entropy_on")) {
          case "clean" -> "H(pᵢ)";
          case "both" -> "(H(pᵢ) + H(p′ᵢ))";
          default -> "H(p′ᵢ)";
        };
    return "L_conf = 1/B Σᵢ " + inside;
  }

  /** The whole loss with its present weights; terms that are off are left out. */
  String adr() {
    List<String> sum = new ArrayList<>();
    sum.add(
        get("supervision.kind").equals("trades")
            ? "CE(x) + " + factor(get("supervision.beta")) + "KL(p ‖ p′)"
            : crossEntropies("supervision."));
    for (WeightTerm term : WeightTerm.values()) {
      if (!get(term.key()).equals("0")) {
        sum.add(factor(get(term.key())) + "L_" + term.word());
      }
    }
    return "L = " + String.join(" + ", sum);
  }

  String adversarial() {
    return "L = " + crossEntropies("");
  }

  String trades() {
    return "L = CE(x) + " + factor(get("beta")) + "KL(p ‖ p′)";
  }

  private String crossEntropies(String at) {
    return factor(get(at + "clean_weight"))
        + "CE(x) + "
        + factor(get(at + "adversarial_weight"))
        + "CE(x′)";
  }

  private static String factor(String weight) {
    return weight.equals("1") ? "" : weight + " ";
  }

  private String detached(String form, String symbol) {
    return get(form + ".gradient").equals("adversarial") ? "sg " + symbol : symbol;
  }

  private String distance(String form, String difference) {
    boolean euclidean = get(form + ".p").equals("2");
    boolean mean = !get(form + ".scale").equals("plain");
    String scale = mean ? (euclidean ? "1/√K " : "1/K ") : "";
    return scale + "‖" + difference + "‖" + (euclidean ? "₂" : "₁");
  }

  private String get(String key) {
    return Objects.requireNonNullElse(document.get(METHOD + key), "");
  }
}
