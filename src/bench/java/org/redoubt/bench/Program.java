package org.redoubt.bench;

/** What is compared. */
public enum Program {
  REDOUBT("Redoubt"),
  PYTORCH("PyTorch, channels first"),
  PYTORCH_CHANNELS_LAST("PyTorch, channels last");

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
      case PYTORCH -> new TorchSide(work, TorchLayout.CHANNELS_FIRST, threads);
      case PYTORCH_CHANNELS_LAST -> new TorchSide(work, TorchLayout.CHANNELS_LAST, threads);
    };
  }
}
