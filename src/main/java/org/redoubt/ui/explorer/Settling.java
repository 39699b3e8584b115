package org.redoubt.ui.explorer;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Does what it was given last, once nothing has come for a moment. */
final class Settling implements Consumer<Runnable> {
  private static final Duration MOMENT = Duration.millis(60);
  private final PauseTransition pause = new PauseTransition(MOMENT);

  @Override
  public void accept(Runnable work) {
    pause.setOnFinished(event -> work.run());
    pause.playFromStart();
  }
}
