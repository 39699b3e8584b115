package org.redoubt.ui.experiment.weights;

/** A term that Adversary Divergence Reduction adds to the supervision. */
enum WeightTerm {
  LC("lambda_lc", "local"),
  GB("lambda_gb", "global"),
  SMT("lambda_smt", "smoothness"),
  CONF("lambda_conf", "entropy_on");

  private final String key;
  private final String form;

  WeightTerm(String key, String form) {
    this.key = key;
    this.form = form;
  }

  /** Key of its weight below {@code method}. */
  String key() {
    return key;
  }

  /** Key below {@code method} that chooses the form of the term. */
  String form() {
    return form;
  }

  /** Its word in ids and text keys: {@code lc}. */
  String word() {
    return key.substring("lambda_".length());
  }
}
