package org.redoubt.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The network of an experiment as a row of layers: what each puts out and how much it learns.
 *
 * @param boxes from image to logits
 * @param split position of the layer whose output is z
 * @param ownSplit position of the split that the architecture chooses by itself; -1: it has none
 */
public record NetworkOutline(List<Box> boxes, int split, int ownSplit) {
  public NetworkOutline {
    boxes = List.copyOf(boxes);
  }

  /**
   * What a layer puts out for one image.
   *
   * @param channels of an image, or length of a vector
   * @param side height and width of an image; 0: a vector
   */
  public record Output(int channels, int side) {
    /** Whether it is a vector. */
    public boolean flat() {
      return side == 0;
    }

    /** Numbers in it. */
    public long size() {
      return flat() ? channels : (long) channels * side * side;
    }
  }

  /**
   * One layer.
   *
   * @param output null where only the files of the data set know the size of its images
   * @param parameters that training changes, so without the running statistics of batch
   *     normalisation; null as output
   */
  public record Box(Layer layer, @Nullable Output output, @Nullable Long parameters) {}

  /** The network of a valid experiment. */
  public static NetworkOutline of(Experiment experiment) {
    Model model = experiment.model();
    List<Layer> layers = Architectures.layers(model, experiment.data().classes());
    List<Box> boxes = boxes(layers, input(model, experiment.data()));
    int own = model instanceof Model.ResNet ? layers.size() - 2 : ownOfCnn(model, layers);
    return new NetworkOutline(boxes, position(layers, Architectures.split(model)), own);
  }

  private static int ownOfCnn(Model model, List<Layer> layers) {
    return model instanceof Model.Layers ? -1 : position(layers, "pool2");
  }

  private static int position(List<Layer> layers, String name) {
    return layers.stream().map(Layer::name).toList().indexOf(name);
  }

  private static LayerShapes.@Nullable Shape input(Model model, DataSet data) {
    if (model instanceof Model.MnistCnn) {
      return new LayerShapes.Shape(28, 1);
    }
    return model instanceof Model.Layers
        ? LayerShapes.input(data).orElse(null)
        : new LayerShapes.Shape(32, 3);
  }

  private static List<Box> boxes(List<Layer> layers, LayerShapes.@Nullable Shape input) {
    if (input == null) {
      return layers.stream().map(layer -> new Box(layer, null, null)).toList();
    }
    List<Box> boxes = new ArrayList<>();
    LayerShapes.Shape in = input;
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      LayerShapes.Shape out = LayerShapes.after(layer, in, "model.layers." + i);
      Output output = new Output(out.channels(), out.side());
      boxes.add(new Box(layer, output, parameters(layer, new Output(in.channels(), in.side()))));
      in = out;
    }
    return boxes;
  }

  private static long parameters(Layer layer, Output in) {
    long channels = in.channels();
    if (layer instanceof Layer.Conv conv) {
      long weights = channels * conv.kernel() * conv.kernel() * conv.filters();
      return weights + (conv.bias() ? conv.filters() : 0);
    } else if (layer instanceof Layer.Dense dense) {
      return (in.size() + 1) * dense.units();
    } else if (layer instanceof Layer.BatchNorm) {
      return 2 * channels;
    } else if (layer instanceof Layer.Residual unit) {
      long filters = unit.filters();
      return 2 * (channels + filters) + 9 * filters * (channels + filters);
    }
    return 0;
  }

  /** Length K of z; null where the size of the images is not known. */
  public @Nullable Long latentSize() {
    Output z = boxes.get(split).output();
    return z == null ? null : z.size();
  }

  /** Parameters of the layers from (inclusive) to (exclusive); null where they are not known. */
  public @Nullable Long parameters(int from, int to) {
    long sum = 0;
    for (Box box : boxes.subList(from, to)) {
      Long own = box.parameters();
      if (own == null) {
        return null;
      }
      sum += own;
    }
    return sum;
  }

  /** Whether z may be the output of the layer at a position: of any but the last, the logits. */
  public boolean maySplitAfter(int position) {
    return position >= 0 && position < boxes.size() - 1;
  }
}
