package org.redoubt.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.cuda.cudart.cudaDeviceProp;
import org.bytedeco.cuda.global.cudart;
import org.redoubt.model.GpuSupport.Card;

/**
 * The cards that CUDA's runtime shows. It is asked before ND4J chooses a backend: ND4J would
 * compute on a card that cannot, and prints a stack trace where no driver answers. Needs the
 * classes of a build with CUDA.
 */
final class CudaCards {
  private CudaCards() {}

  /**
   * All cards, the one that is used first; empty where no driver answers, or one that is too old.
   */
  static Optional<List<Card>> found() {
    try {
      int[] count = new int[1];
      int error = cudart.cudaGetDeviceCount(count);
      if (error == cudart.cudaErrorNoDevice) {
        return Optional.of(List.of());
      }
      return error == cudart.cudaSuccess
          ? Optional.of(IntStream.range(0, count[0]).mapToObj(CudaCards::card).toList())
          : Optional.empty();
    } catch (LinkageError e) { // the driver's library is not there
      return Optional.empty();
    }
  }

  private static Card card(int device) {
    try (cudaDeviceProp properties = new cudaDeviceProp()) {
      cudart.cudaGetDeviceProperties(properties, device);
      return new Card(
          properties.name().getString(),
          properties.major(),
          properties.minor(),
          properties.totalGlobalMem());
    }
  }
}
