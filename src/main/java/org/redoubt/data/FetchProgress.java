package org.redoubt.data;

/** Is told how a download goes; called often, from the thread that receives the bytes. */
@FunctionalInterface
public interface FetchProgress {
  /**
   * Some bytes of a file have come.
   *
   * @param file name of the file
   * @param bytes received so far, those of an earlier, broken download included
   * @param total size of the file in bytes, or -1 where the server does not say
   */
  void received(String file, long bytes, long total);

  /** Tells nobody. */
  static FetchProgress silent() {
    return (file, bytes, total) -> {};
  }
}
