package org.redoubt.model.onednn;

import java.nio.FloatBuffer;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.redoubt.config.Layer;
import org.redoubt.data.ImageShape;

/**
 * The gradient by an image of few channels. oneDNN computes at least 16 channels, so for one or
 * three of them it works mostly on zeros. Here a tile of neighbouring pixels makes the channels: a
 * convolution with larger kernels that moves by a tile, whose output is then laid out as an image.
 */
final class TiledGradient {
  private static final int VECTOR = 16; // floats in an AVX-512 register
  private final Layer.Conv layer;
  private final ImageShape in;
  private final ImageShape out;
  private final int tile;
  private final int kernel;
  private final INDArray weight; // [out, in, k, k]
  private final INDArray spread; // [tile tile in, out, kernel, kernel]
  private final PackedWeights packed;

  private record Made(Kernel convolution, long weights, Kernel layout) {}

  TiledGradient(OneDnn library, Layer.Conv layer, ImageShape in, ImageShape out, INDArray weight) {
    this.layer = layer;
    this.in = in;
    this.out = out;
    this.weight = weight;
    tile = tile(layer, in);
    kernel = tile + layer.kernel() - 1;
    long channels = (long) tile * tile * in.channels();
    spread = Nd4j.create(DataType.FLOAT, channels, out.channels(), kernel, kernel);
    packed =
        new PackedWeights(library, spread, OneDnn.array(memory.format_tag.abcd, spread.shape()));
  }

  /** Whether it is worth while for a convolution. */
  static boolean fits(Layer.Conv layer, ImageShape in) {
    return layer.stride() == 1 && in.channels() < VECTOR / 2 && tile(layer, in) > 1;
  }

  /** Side of the tiles with the least work per pixel; 1: none that fill the image is any better. */
  private static int tile(Layer.Conv layer, ImageShape in) {
    int best = 1;
    for (int side : new int[] {2, 4}) {
      boolean fills = in.height() % side == 0 && in.width() % side == 0;
      if (fills && work(layer, in, side) < work(layer, in, best)) {
        best = side;
      }
    }
    return best;
  }

  private static double work(Layer.Conv layer, ImageShape in, int tile) {
    double taps = Math.pow(tile + layer.kernel() - 1, 2);
    int channels = tile * tile * in.channels();
    int vectors = (channels + VECTOR - 1) / VECTOR;
    return taps * vectors / (tile * tile);
  }

  /** After the weights have changed. */
  void refresh() {
    float[] w = weight.dup('c').data().asFloat();
    FloatBuffer to = Memory.floats(Memory.address(spread), spread.length());
    int k = layer.kernel();
    int next = 0;
    for (int o = 0; o < out.channels(); o++) {
      for (int c = 0; c < in.channels(); c++) {
        for (int tap = 0; tap < k * k; tap++) {
          spread(to, w[next++], o, c, tap);
        }
      }
    }
    packed.refresh();
  }

  /** Puts one weight where each pixel of a tile meets it. */
  private void spread(FloatBuffer to, float value, int o, int c, int tap) {
    int k = layer.kernel();
    for (int pixel = 0; pixel < tile * tile; pixel++) {
      int row = pixel / tile - tap / k + k - 1;
      int column = pixel % tile - tap % k + k - 1;
      int channel = pixel * in.channels() + c;
      to.put(((channel * out.channels() + o) * kernel + row) * kernel + column, value);
    }
  }

  /** dx = derivative by the image. */
  void run(Slice s, long dy, long dx) {
    Made made = s.worker().kept(this, "gradient", s.n(), () -> make(s));
    long tiles = s.worker().memory(this, "tiles", Float.BYTES * (long) s.n() * in.size());
    made.convolution.run(dy, made.weights, tiles);
    made.layout.run(tiles, dx);
  }

  private Made make(Slice s) {
    var cpu = s.worker().library().engine();
    var plan =
        new convolution_forward.desc(
            dnnl.dnnl_forward_training,
            dnnl.dnnl_convolution_direct,
            OneDnn.images(s.n(), out),
            OneDnn.any(spread.shape()),
            OneDnn.images(s.n(), tiles()),
            new long[] {tile, tile},
            new long[] {before(in.height(), out.height()), before(in.width(), out.width())},
            new long[] {behind(in.height(), out.height()), behind(in.width(), out.width())});
    var d = new convolution_forward.primitive_desc(plan, OneDnn.plain(), cpu);
    Kernel convolution =
        new Kernel.Arguments()
            .with(dnnl.DNNL_ARG_SRC, d.src_desc())
            .with(dnnl.DNNL_ARG_WEIGHTS, d.weights_desc())
            .with(dnnl.DNNL_ARG_DST, d.dst_desc())
            .of(new convolution_forward(d), d, s.worker());
    return new Made(convolution, packed.in(d.weights_desc()), layout(s));
  }

  /** From [n, tiles, tiles, row in tile, numbers of a row] to the order of the image. */
  private Kernel layout(Slice s) {
    long row = (long) in.width() * in.channels();
    long part = (long) tile * in.channels();
    long[] shape = {s.n(), in.height() / tile, in.width() / tile, tile, part};
    memory.desc from = OneDnn.array(memory.format_tag.abcde, shape);
    memory.desc to =
        new memory.desc(
            shape, memory.data_type.f32, new long[] {in.size(), tile * row, part, row, 1});
    return Kernel.copying(s.worker(), from, to);
  }

  private ImageShape tiles() {
    return new ImageShape(in.height() / tile, in.width() / tile, tile * tile * in.channels());
  }

  private int before(int side, int outSide) {
    return layer.kernel() - 1 - Convolution.before(layer, side, outSide);
  }

  private int behind(int side, int outSide) {
    return side - tile + kernel - outSide - before(side, outSide);
  }
}
