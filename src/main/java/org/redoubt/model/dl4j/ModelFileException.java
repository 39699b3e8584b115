package org.redoubt.model.dl4j;

/**
 * A model file that cannot be used, or a network that cannot be written as one. The message is one
 * sentence for the user: the file, the layer, what was found, what is supported.
 */
public final class ModelFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelFileException(String message) {
    super(message);
  }

  public ModelFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
