package org.redoubt.ui;

import javafx.application.Application;

/** Opens the window. Not itself an Application: the class path would then lack JavaFX's parts. */
public final class WindowMain {
  private WindowMain() {}

  /** Options: {@code --runs DIR} and {@code --data DIR}, as on the command line. */
  public static void main(String[] args) {
    Application.launch(WindowApplication.class, args);
  }
}
