package org.redoubt.ui;

import java.lang.System.Logger;
import java.util.concurrent.Executor;
import org.redoubt.ui.base.Failure;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.model.Notices;

/**
 * Tells the user of errors that nothing in the window has caught, on whichever thread, and logs
 * them: the window goes on, and what was asked for has not happened.
 */
record Mishaps(Executor ui, Notices notices) implements Thread.UncaughtExceptionHandler {
  private static final Texts TEXTS = Texts.of("shell");
  private static final Logger LOG = System.getLogger(Mishaps.class.getName());

  @Override
  public void uncaughtException(Thread thread, Throwable error) {
    LOG.log(Logger.Level.ERROR, "uncaught in " + thread.getName(), error);
    ui.execute(() -> notices.problem(TEXTS.get("mishap", Failure.sentence(error))));
  }
}
