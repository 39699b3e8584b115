package org.redoubt.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SeedTest {

  @Test
  void theSameNameGivesTheSameSeed() {
    assertThat(new Seed(1).fork("init")).isEqualTo(new Seed(1).fork("init"));
  }

  /** Fixed for ever: a change would make every earlier run unrepeatable. */
  @Test
  void forksAreTheSameInEveryVersion() {
    assertThat(new Seed(1).fork("init").value()).isEqualTo(-854540222530800690L);
    assertThat(new Seed(1).fork(3).value()).isEqualTo(8196980753821780235L);
  }

  @Test
  void namesNumbersAndParentsAllTellForksApart() {
    Seed seed = new Seed(1);

    assertThat(seed.fork("init")).isNotEqualTo(seed.fork("batches"));
    assertThat(seed.fork("3")).isNotEqualTo(seed.fork(3));
    assertThat(seed.fork("init")).isNotEqualTo(new Seed(2).fork("init"));
    assertThat(seed.fork("a").fork("b")).isNotEqualTo(seed.fork("b").fork("a"));
  }

  @Test
  void numberedForksDoNotCollide() {
    Seed seed = new Seed(7);

    assertThat(LongStream.range(0, 100_000).map(i -> seed.fork(i).value()).distinct().count())
        .isEqualTo(100_000);
  }

  @Test
  void neighbouringForksAreUncorrelated() {
    Seed seed = new Seed(7);

    double mean =
        LongStream.range(0, 10_000)
            .mapToDouble(i -> seed.fork(i).random().nextDouble())
            .average()
            .orElseThrow();

    assertThat(mean).isBetween(0.49, 0.51); // 3.5 standard errors of the mean of uniforms
  }
}
