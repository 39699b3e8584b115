package org.redoubt.bench;

import org.redoubt.bench.TorchSide.Form;

/** What is compared. */
public enum Program {
  REDOUBT("Redoubt"),
  PYTORCH("PyTorch, channels first"),
  PYTORCH_CHANNELS_LAST("PyTorch, channels last"),
  PYTORCH_SCRIPT("TorchScript, channels last");

  private final String words;

  Program(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  Side side(Workload work, int threads) {
    return switch (this) {
      case REDOUBT -> new RedoubtSide(work, threads);
      case PYTORCH -> new TorchSide(work, TorchLayout.CHANNELS_FIRST, Form.EAGER, threads);
      case PYTORCH_CHANNELS_LAST ->
          new TorchSide(work, TorchLayout.CHANNELS_LAST, Form.EAGER, threads);
      case PYTORCH_SCRIPT -> new TorchSide(work, TorchLayout.CHANNELS_LAST, Form.SCRIPT, threads);
    };
  }
}
