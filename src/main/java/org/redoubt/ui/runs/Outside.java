package org.redoubt.ui.runs;

import java.nio.file.Path;

/** What lies outside the window. */
interface Outside {
  /** Puts text on the clipboard; on the window's thread. */
  void copy(String text);

  /**
   * Shows a folder in the file manager; not on the window's thread.
   *
   * @throws org.redoubt.run.RunException if there is none
   */
  void open(Path folder);
}
