package org.redoubt.config;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * A seed from which independent seeds are forked by name or number, so that every random stream of
 * a run ("init", "batches", epoch 3, example 17) is fixed by the experiment alone: no generator
 * state has to be saved for a resume, and nothing depends on batch size or call order.
 */
public record Seed(long value) {

  /** The seed of a named stream. */
  public Seed fork(String name) {
    long hash =
        0xcbf29ce484222325L; // FNV-1a, so that the stream does not depend on String.hashCode's 32
    // bits
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return new Seed(mix(value ^ mix(hash)));
  }

  /** The seed of a numbered stream. */
  public Seed fork(long number) {
    return new Seed(mix(value + 0x9e3779b97f4a7c15L * (number + 1)));
  }

  /** A fresh generator that starts at this seed. */
  public SplittableRandom random() {
    return new SplittableRandom(value);
  }

  /** SplitMix64's finaliser (Steele et al. 2014). */
  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
