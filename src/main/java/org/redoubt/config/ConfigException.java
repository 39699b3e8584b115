package org.redoubt.config;

/**
 * A configuration that cannot be used, in one line: where, which key, what was found, what is
 * allowed, what to do. The command line prints the message and exits with 2.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String where;
  private final String path;
  private final String problem;
  private final String allowed;
  private final String advice;

  /**
   * @param where {@code file:line}, the file alone, or {@code --set path=value}
   * @param path the key path, such as {@code method.lambda_lc}; empty for the file as a whole
   * @param problem what was found
   * @param allowed what is allowed, as a phrase that follows "allowed:"
   * @param advice what to do
   */
  public ConfigException(String where, String path, String problem, String allowed, String advice) {
    super(message(where, path, problem, allowed, advice));
    this.where = where;
    this.path = path;
    this.problem = problem;
    this.allowed = allowed;
    this.advice = advice;
  }

  private static String message(
      String where, String path, String problem, String allowed, String advice) {
    String key = path.isEmpty() ? "" : path + ": ";
    return where + ": " + key + problem + "; allowed: " + allowed + "; " + advice;
  }

  /** {@code file:line}, the file alone, or {@code --set path=value}. */
  public String where() {
    return where;
  }

  /** The key path; empty for the file as a whole. */
  public String path() {
    return path;
  }

  /** What was found. */
  public String problem() {
    return problem;
  }

  /** What is allowed. */
  public String allowed() {
    return allowed;
  }

  /** What to do. */
  public String advice() {
    return advice;
  }
}
