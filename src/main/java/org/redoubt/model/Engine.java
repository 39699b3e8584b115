package org.redoubt.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.redoubt.model.GpuSupport.Card;
import org.redoubt.model.onednn.StagedNetwork;

/**
 * The native library under ND4J: how it was built, with how many threads it works, what it runs on.
 */
public final class Engine {
  private static final String CUDA_BACKEND = "/org/nd4j/linalg/jcublas/JCublasBackend.class";

  private Engine() {}

  /**
   * What the native library says of itself.
   *
   * @param backend ND4J's backend class, such as {@code CpuBackend}
   * @param accelerated whether ND4J's own convolutions run in oneDNN (CPU) or cuDNN (GPU); without
   *     it they are 20 times slower
   * @param oneDnn version of oneDNN's own library, which computes single precision on the CPU;
   *     empty where it does not load, so that ND4J's operations do, at about half the speed, or
   *     where a GPU computes
   * @param gpus names of the GPUs in use; empty on the CPU backend
   * @param threads threads of one operation
   * @param version ND4J's version
   */
  public record Facts(
      String backend,
      boolean accelerated,
      Optional<String> oneDnn,
      List<String> gpus,
      int threads,
      String version) {
    public Facts {
      gpus = List.copyOf(gpus);
    }
  }

  /** Loads the library if need be and asks it. */
  public static Facts facts() {
    NativeOps ops = ops();
    String build = ops.buildInfo();
    boolean accelerated = build.contains("HAVE_ONEDNN") || build.contains("HAVE_CUDNN");
    return new Facts(
        Nd4j.getBackend().getClass().getSimpleName(),
        accelerated,
        Nd4j.getEnvironment().isCPU() ? StagedNetwork.library() : Optional.empty(),
        gpus(ops),
        ops.ompGetMaxThreads(),
        version());
  }

  /** ND4J's jars do not name their version; the build writes it down. */
  private static String version() {
    try (InputStream in = Engine.class.getResourceAsStream("nd4j-version.txt")) {
      return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static List<String> gpus(NativeOps ops) {
    if (Nd4j.getEnvironment().isCPU()) {
      return List.of();
    }
    int count = ops.getAvailableDevices();
    return IntStream.range(0, count).mapToObj(ops::getDeviceName).toList();
  }

  /**
   * What keeps a build with the CUDA backend from computing on a GPU; empty where nothing does, and
   * in a build for the CPU.
   */
  public static Optional<String> gpuComplaint() {
    if (!hasCuda()) {
      return Optional.empty();
    }
    Optional<List<Card>> cards = CudaCards.found();
    return GpuSupport.complaint(cards.isPresent(), cards.orElse(List.of()));
  }

  private static boolean hasCuda() {
    return Engine.class.getResource(CUDA_BACKEND) != null;
  }

  /**
   * Lets the CPU compute in a build with the CUDA backend, too; to be called before anything else.
   */
  public static void leaveGpu() {
    if (hasCuda()) {
      ND4JClassLoading.setNd4jClassloader(new WithoutCuda(Engine.class.getClassLoader()));
    }
  }

  /**
   * Fixes the number of threads of an operation, and turns off ND4J's periodic garbage collection,
   * which stops the training loop for nothing: buffers are kept.
   */
  public static void configure(int threads) {
    NativeOps ops = ops();
    ops.setOmpNumThreads(threads);
    Nd4j.factory().blas().setMaxThreads(threads);
    Nd4j.getMemoryManager().togglePeriodicGc(false);
  }

  private static NativeOps ops() {
    if (gpuComplaint().isPresent()) {
      leaveGpu();
    }
    Nd4j.getExecutioner(); // loads the backend
    return NativeOpsHolder.getInstance().getDeviceNativeOps();
  }
}
