package org.redoubt.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Settings;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.figure.LossOf;
import org.redoubt.figure.SurfaceView;
import org.redoubt.result.Group;

/**
 * How figures are seen, where they leave the choice to whoever looks.
 *
 * @param view from where figures in space are seen; null: as is usual for each
 * @param colouring what the colours of a latent space tell
 * @param groups of examples that figures of a latent space show
 * @param loss that loss surfaces show
 */
public record Sight(
    @Nullable SurfaceView view, Colouring colouring, Set<Group> groups, LossOf loss) {
  /** As figures are where nobody has chosen. */
  public static final Sight USUAL =
      new Sight(null, Colouring.CLASS, Set.of(Group.values()), LossOf.LABEL);

  public Sight {
    groups = Set.copyOf(groups);
  }

  /**
   * The same from elsewhere, to a tenth of a degree, so that words give the same view again.
   *
   * @param azimuth in degrees
   * @param elevation in degrees, 0 to 90
   */
  public Sight from(double azimuth, double elevation) {
    double turn = tenths(azimuth - 360 * Math.floor(azimuth / 360)).doubleValue();
    double tilt = tenths(elevation).doubleValue();
    return new Sight(new SurfaceView(turn, tilt), colouring, groups, loss);
  }

  /** The same with other examples, otherwise coloured. */
  public Sight of(Colouring other, Set<Group> some) {
    return new Sight(view, other, some, loss);
  }

  /** The same of another loss. */
  public Sight of(LossOf other) {
    return new Sight(view, colouring, groups, other);
  }

  private static BigDecimal tenths(double degrees) {
    return new BigDecimal(degrees).setScale(1, RoundingMode.HALF_EVEN);
  }

  /** The options of the command line that give it, without those at their default. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    if (view != null) {
      words.addAll(List.of("--view", plain(view.azimuth()) + "," + plain(view.elevation())));
    }
    if (colouring != USUAL.colouring) {
      words.addAll(List.of("--colour-by", Settings.word(colouring)));
    }
    if (!groups.equals(USUAL.groups)) {
      words.addAll(List.of("--groups", groupWords()));
    }
    if (loss != USUAL.loss) {
      words.addAll(List.of("--loss", Settings.word(loss)));
    }
    return words;
  }

  private static String plain(double degrees) {
    return tenths(degrees).stripTrailingZeros().toPlainString();
  }

  private String groupWords() {
    return Stream.of(Group.values())
        .filter(groups::contains)
        .map(Settings::word)
        .collect(Collectors.joining(","));
  }
}
