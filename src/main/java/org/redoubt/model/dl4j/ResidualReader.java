package org.redoubt.model.dl4j;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;
import org.redoubt.model.dl4j.ImportedLayers.Entry;
import org.redoubt.model.layer.ResidualParts;

/** Recognises a residual unit of our own export by its two branches. */
final class ResidualReader {
  private final ImportedLayers out;

  ResidualReader(ImportedLayers out) {
    this.out = out;
  }

  /**
   * Appends the unit.
   *
   * @param name of the unit
   * @param branch the stages that compute
   * @param shortcut the stages that bring the input past them
   * @return false if the branches are no such unit
   */
  boolean read(String name, List<Stage> branch, List<Stage> shortcut) {
    ImportedLayers computed = new ImportedLayers(out.file(), out.shape());
    StageReader reader = new StageReader(computed);
    branch.forEach(reader::read);
    boolean activated = branch.size() == 4; // BN and ReLU stand before the fork
    List<Entry> before = activated ? lastTwo() : new ArrayList<>();
    List<Entry> found = new ArrayList<>(before);
    found.addAll(computed.entries());
    ResidualParts parts = parts(name, found, activated);
    if (parts == null || !isShortcut(shortcut, parts.unit())) {
      return false;
    }
    before.clear();
    out.add(parts.unit(), renamed(found, parts));
    return true;
  }

  private List<Entry> lastTwo() {
    int n = out.entries().size();
    return out.entries().subList(Math.max(0, n - 2), n);
  }

  /** The unit that the layers make up, null if they make up none. */
  private @Nullable ResidualParts parts(String name, List<Entry> found, boolean activated) {
    if (found.size() != 6
        || !(found.get(1).layer() instanceof Layer.Relu relu)
        || !(found.get(2).layer() instanceof Layer.Conv conv)
        || !fits(conv)) {
      return null;
    }
    ResidualParts parts =
        ResidualParts.of(
            new Layer.Residual(name, conv.filters(), conv.stride(), relu.slope(), activated));
    for (int i = 0; i < found.size(); i++) {
      if (!same(found.get(i).layer(), parts.branch().get(i))) {
        return null;
      }
    }
    return parts;
  }

  private boolean fits(Layer.Conv conv) {
    ImageShape in = out.shape();
    int more = conv.filters() - in.channels();
    return more >= 0
        && more % 2 == 0
        && in.height() % conv.stride() == 0
        && in.width() % conv.stride() == 0;
  }

  /** Whether two layers compute the same, whatever their names. */
  private static boolean same(Layer found, Layer wanted) {
    if (found instanceof Layer.BatchNorm a && wanted instanceof Layer.BatchNorm b) {
      return a.epsilon() == b.epsilon();
    }
    if (found instanceof Layer.Relu a && wanted instanceof Layer.Relu b) {
      return a.slope() == b.slope();
    }
    return found instanceof Layer.Conv a
        && wanted instanceof Layer.Conv b
        && a.filters() == b.filters()
        && a.kernel() == b.kernel()
        && a.stride() == b.stride()
        && a.padding() == b.padding()
        && a.bias() == b.bias();
  }

  private boolean isShortcut(List<Stage> stages, Layer.Residual unit) {
    int channels = out.shape().channels();
    List<Stage> left = new ArrayList<>(stages);
    if (unit.stride() > 1 && (left.isEmpty() || !averages(left.remove(0), unit.stride()))) {
      return false;
    }
    if (unit.filters() > channels
        && (left.isEmpty() || !pads(left.remove(0), channels, unit.filters()))) {
      return false;
    }
    return left.isEmpty();
  }

  private static boolean averages(Stage stage, int stride) {
    return stage.layer().equals(StockLayers.pool(stage.name(), PoolingType.AVG, stride));
  }

  private static boolean pads(Stage stage, int channels, int filters) {
    return stage.layer() instanceof ConvolutionLayer conv
        && !conv.hasBias()
        && stage.parameters().containsKey("W")
        && stage.parameters().get("W").equals(ZeroPadding.weights(channels, filters));
  }

  /** The values by their names within the unit, such as conv1.weight. */
  private static Map<String, INDArray> renamed(List<Entry> found, ResidualParts parts) {
    Map<String, INDArray> values = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      String part = parts.branch().get(i).name().substring(parts.unit().name().length() + 1);
      found.get(i).values().forEach((role, value) -> values.put(part + "." + role, value));
    }
    return values;
  }
}
