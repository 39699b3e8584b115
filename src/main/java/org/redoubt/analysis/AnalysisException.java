package org.redoubt.analysis;

/** An analysis that this network and these images do not allow; the message says what to do. */
public final class AnalysisException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AnalysisException(String message) {
    super(message);
  }
}
