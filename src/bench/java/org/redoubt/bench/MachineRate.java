package org.redoubt.bench;

import java.util.List;
import java.util.Locale;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.redoubt.model.Engine;

/**
 * What oneDNN reaches on this machine, in GFLOP/s: its forward convolution of 64 channels, 3x3, at
 * 30x30, batch 128 (the second of the CIFAR CNN), and a matrix product of side 2,048.
 */
record MachineRate(int threads, double convolution, double gemm) {
  private static final int RUNS = 15;
  private static final int BATCH = 128;
  private static final int CHANNELS = 64;
  private static final int SIDE = 30;
  private static final int INNER = 28;
  private static final int MATRIX = 2048;

  /** Multiplications and additions of an input gradient of the MNIST CNN, in billions. */
  private static final double MNIST_GRADIENT = 2 * 2 * 9.95e6 * BATCH / 1e9;

  static MachineRate measure(int threads) {
    Engine.configure(threads);
    double flops = 2.0 * BATCH * CHANNELS * CHANNELS * 9 * INNER * INNER;
    return new MachineRate(
        threads,
        flops / fastest(convolving()) / 1e9,
        2.0 * MATRIX * MATRIX * MATRIX / fastest(multiplying()) / 1e9);
  }

  private static Runnable convolving() {
    engine cpu = new engine(dnnl.dnnl_cpu, 0);
    memory.desc x = images(SIDE);
    memory.desc y = images(INNER);
    long[] kernel = {CHANNELS, CHANNELS, 3, 3};
    var any = new memory.desc(kernel, memory.data_type.f32, memory.format_tag.any);
    var plan =
        new convolution_forward.desc(
            dnnl.dnnl_forward_training,
            dnnl.dnnl_convolution_direct,
            x,
            any,
            y,
            new long[] {1, 1},
            new long[] {0, 0},
            new long[] {0, 0});
    var d = new convolution_forward.primitive_desc(plan, cpu);
    var primitive = new convolution_forward(d);
    var queue = new stream(cpu);
    IntMemoryMap arguments = new IntMemoryMap();
    arguments.put(dnnl.DNNL_ARG_SRC, new memory(d.src_desc(), cpu));
    arguments.put(dnnl.DNNL_ARG_WEIGHTS, new memory(d.weights_desc(), cpu));
    arguments.put(dnnl.DNNL_ARG_DST, new memory(d.dst_desc(), cpu));
    return () -> {
      primitive.execute(queue, arguments);
      queue._wait();
    };
  }

  private static memory.desc images(int side) {
    long[] shape = {BATCH, CHANNELS, side, side};
    return new memory.desc(shape, memory.data_type.f32, memory.format_tag.nhwc);
  }

  private static Runnable multiplying() {
    float[] a = new float[MATRIX * MATRIX];
    var left = new org.bytedeco.javacpp.FloatPointer(a);
    var right = new org.bytedeco.javacpp.FloatPointer(a);
    var result = new org.bytedeco.javacpp.FloatPointer(a);
    return () -> {
      int status =
          dnnl.dnnl_sgemm(
              (byte) 'N',
              (byte) 'N',
              MATRIX,
              MATRIX,
              MATRIX,
              1,
              left,
              MATRIX,
              right,
              MATRIX,
              0,
              result,
              MATRIX);
      if (status != dnnl.dnnl_success) {
        throw new IllegalStateException("oneDNN failed with status " + status);
      }
    };
  }

  /** Seconds of the fastest run: the limit of the machine, not its noise. */
  private static double fastest(Runnable work) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long begun = System.nanoTime();
      work.run();
      best = Math.min(best, (System.nanoTime() - begun) / 1e9);
    }
    return best;
  }

  /** The rates, and what part of the convolution's the MNIST CNN's input gradient reaches. */
  String text(List<Row> rows) {
    String rates =
        String.format(
            Locale.ROOT,
            "oneDNN on %d thread(s): convolution %.0f GFLOP/s, matrix product %.0f GFLOP/s",
            threads,
            convolution,
            gemm);
    return rows.stream()
        .filter(row -> row.threads() == threads && row.task() == Task.INPUT_GRADIENT)
        .filter(row -> row.network().equals("mnist-cnn"))
        .findFirst()
        .map(row -> rates + share(row))
        .orElse(rates);
  }

  private String share(Row row) {
    double rate = MNIST_GRADIENT / row.median(Program.REDOUBT) * 1e3;
    return String.format(
        Locale.ROOT,
        "; MNIST CNN's input gradient at %.0f GFLOP/s, %.0f %% of the convolution",
        rate,
        100 * rate / convolution);
  }
}
