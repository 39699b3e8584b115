package org.redoubt.ui.robustness;

/** An entry of the form that cannot be used, in one sentence. */
final class FormProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;

  /**
   * @param field last part of the configuration's key, such as {@code step_size}; or of the form's
   */
  FormProblem(String field, String sentence) {
    super(sentence);
    this.field = field;
  }

  String field() {
    return field;
  }
}
