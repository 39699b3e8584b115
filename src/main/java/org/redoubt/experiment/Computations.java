package org.redoubt.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redoubt.analysis.AnalysisListener;
import org.redoubt.config.AnalysisPlan;
import org.redoubt.config.Attack;
import org.redoubt.result.Compactness;
import org.redoubt.result.EntropyView;
import org.redoubt.result.Group;
import org.redoubt.result.LatentView;
import org.redoubt.result.LayerDivergence;
import org.redoubt.result.LossSurface;
import org.redoubt.run.RunDirectory;

/**
 * What is computed of one trained network. Every method throws {@link
 * org.redoubt.analysis.AnalysisException} where the network and the images do not allow it.
 */
interface Computations {

  /** Opens a run for analysis. */
  @FunctionalInterface
  interface Opener {
    Computations open(Input input, PipelineListener log, AnalysisListener listener);
  }

  /**
   * What decides the numbers.
   *
   * @param target run whose best checkpoint is analysed
   * @param plan settings in force
   * @param range half-width of surfaces
   * @param attack that makes the adversarial examples
   */
  record Input(Analyses.Target target, AnalysisPlan plan, double range, Attack attack) {
    RunDirectory run() {
      return target.run();
    }
  }

  /** Batches done when the checkpoint was written. */
  long step();

  /**
   * The example at the centre of surfaces.
   *
   * @param image position in the test set; null: the first that fits
   * @param label its class; null: any
   */
  LossSurface.Subject subject(Group group, @Nullable Integer image, @Nullable Integer label);

  /**
   * Loss and prediction around an example.
   *
   * @param directions the run whose point and gradient span the plane: this, or another
   */
  LossSurface surface(
      LossSurface.Subject subject, LossSurface.Space space, Computations directions);

  LatentView latent();

  /** The images of {@link #latent}, one per point, in its order. */
  Tiles latentImages();

  EntropyView entropy();

  /** The images of {@link #entropy}, one per example, in its order. */
  Tiles entropyImages();

  /**
   * Divergence at the snapshots of training, then at the checkpoint that is evaluated.
   *
   * @param snapshots epochs, rising
   */
  LayerDivergence divergence(List<Integer> snapshots);

  Compactness compactness();
}
