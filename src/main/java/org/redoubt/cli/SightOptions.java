package org.redoubt.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redoubt.figure.LatentLook.Colouring;
import org.redoubt.figure.LossOf;
import org.redoubt.report.Sight;
import org.redoubt.result.Group;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How figures are seen, on the command line. */
final class SightOptions {
  private static final Pattern VIEW = Pattern.compile("(-?[\\d.]{1,9}),([\\d.]{1,9})");

  @Option(
      names = "--view",
      paramLabel = "A,E",
      description = {
        "Where figures in space are seen from: azimuth around the vertical axis and elevation,",
        "0 to 90, in degrees, such as 300,30. Default: what suits the figure."
      })
  private @Nullable String view;

  @Option(
      names = "--colour-by",
      paramLabel = "WHAT",
      defaultValue = "class",
      description = "What colours of a latent space tell: class or group. Default: class.")
  private String colouring = "class";

  @Option(
      names = "--groups",
      split = ",",
      paramLabel = "GROUP",
      description =
          "Examples of a latent space that are shown: clean, positive, negative. Default: all.")
  private List<String> groups = new ArrayList<>();

  @Option(
      names = "--loss",
      paramLabel = "LOSS",
      defaultValue = "label",
      description = {
        "Loss that surfaces show: of the true label, or of the prediction at the centre. Default:",
        "label."
      })
  private String loss = "label";

  /**
   * The options typed.
   *
   * @throws ParameterException for what cannot be used
   */
  Sight sight(CommandLine command) {
    Sight sight =
        Sight.USUAL
            .of(
                FigureOptions.one("--colour-by", colouring, Colouring.class, command),
                groups.isEmpty()
                    ? Sight.USUAL.groups()
                    : EnumSet.copyOf(
                        KindWords.choose("--groups", groups, KindWords.of(Group.class), command)))
            .of(FigureOptions.one("--loss", loss, LossOf.class, command));
    return view == null ? sight : seen(sight, view, command);
  }

  private static Sight seen(Sight sight, String typed, CommandLine command) {
    Matcher angles = VIEW.matcher(typed);
    try {
      if (angles.matches()) {
        return sight.from(Double.parseDouble(angles.group(1)), Double.parseDouble(angles.group(2)));
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--view: " + e.getMessage(), e);
    }
    throw new ParameterException(
        command,
        "--view: found '%s'; allowed: azimuth,elevation in degrees, such as 300,30"
            .formatted(typed));
  }

  /** The options that are not at their default, for the command that draws a figure again. */
  List<String> typed(CommandLine command) {
    return sight(command).words();
  }
}
