package org.redoubt.figure;

import java.util.ArrayList;
import java.util.List;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Subject;
import org.redoubt.result.Picture;
import org.redoubt.run.Samples;

/** Made-up images and adversarial examples. */
final class PictureSamples {
  private PictureSamples() {}

  static Subject subject(Group group, int prediction, int channels) {
    boolean clean = group == Group.CLEAN;
    Picture image = picture(channels, 0);
    return new Subject(
        17,
        MapSamples.LABEL,
        prediction,
        group,
        clean ? null : Samples.pgd(channels == 1 ? 0.3 : 8 / 255.0),
        image,
        clean ? image : picture(channels, channels == 1 ? 0.3 : 8 / 255.0));
  }

  /** A seven in grey, or a coloured one; with a pattern of an attack of a radius on it. */
  static Picture picture(int channels, double epsilon) {
    int size = channels == 1 ? 28 : 32;
    List<Float> values = new ArrayList<>();
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        for (int channel = 0; channel < channels; channel++) {
          double ink = ink(row * 28.0 / size, column * 28.0 / size);
          double tint = channels == 1 ? ink : 0.15 + 0.25 * channel + ink * (0.6 - 0.25 * channel);
          double wave = Math.sin(0.7 * row + channel) * Math.cos(0.9 * column);
          double change = epsilon * (Math.abs(wave) < 0.2 ? 0 : Math.signum(wave));
          values.add((float) Math.max(0, Math.min(1, tint + change)));
        }
      }
    }
    return new Picture(size, size, channels, values);
  }

  private static double ink(double row, double column) {
    double bar = Math.max(Math.abs(row - 7) - 1.2, Math.abs(column - 14) - 6);
    double stem = Math.max(Math.abs(column - 20 + (row - 7) * 0.45) - 1.4, Math.abs(row - 14) - 8);
    return Math.max(0, Math.min(1, 1 - Math.min(bar, stem)));
  }
}
