package org.redoubt.result;

/**
 * k of n, with its Wilson score interval (Wilson 1927) at 95 %.
 *
 * @param k successes, 0 to n
 * @param n trials, at least 1
 */
public record Proportion(int k, int n) implements Comparable<Proportion> {
  /** 97.5 % point of the normal distribution: half-width of a 95 % interval, in deviations. */
  public static final double Z = 1.959963984540054;

  public Proportion {
    if (n < 1 || k < 0 || k > n) {
      throw new IllegalArgumentException(
          "a proportion needs 0 <= k <= n and n >= 1, found " + k + " of " + n);
    }
  }

  /** k / n. */
  public double rate() {
    return (double) k / n;
  }

  /** Lower end of the 95 % Wilson interval. */
  public double lower() {
    return Math.max(0, centre() - half());
  }

  /** Upper end of the 95 % Wilson interval. */
  public double upper() {
    return Math.min(1, centre() + half());
  }

  private double centre() {
    return (rate() + Z * Z / (2 * n)) / (1 + Z * Z / n);
  }

  private double half() {
    double p = rate();
    return Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
  }

  @Override
  public int compareTo(Proportion other) {
    return Long.compare((long) k * other.n, (long) other.k * n);
  }
}
