package org.redoubt.model.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A weight array in the layouts that primitives like, each made anew when the weights change. */
final class PackedWeights {
  private final Worker packer;
  private final INDArray source;
  private final memory.desc plain;
  private final List<Packed> all = new ArrayList<>();

  private record Packed(memory.desc layout, long address, Kernel kernel, Memory owner) {}

  /**
   * @param source the weights, a row-major array or view that stays where it is
   * @param plain its description
   */
  PackedWeights(OneDnn library, INDArray source, memory.desc plain) {
    this.packer = new Worker(library, true);
    this.source = source;
    this.plain = plain;
  }

  /** Address of the weights in a layout. Workers may ask at the same time. */
  synchronized long in(memory.desc layout) {
    if (layout.equals(plain)) {
      return Memory.address(source);
    }
    for (Packed packed : all) {
      if (packed.layout.equals(layout)) {
        return packed.address;
      }
    }
    Memory owner = new Memory();
    Packed packed =
        new Packed(
            layout, owner.reserve(layout.get_size()), Kernel.copying(packer, plain, layout), owner);
    all.add(packed);
    pack(packed);
    return packed.address;
  }

  /** Packs again, after the weights have changed. */
  synchronized void refresh() {
    all.forEach(this::pack);
  }

  private void pack(Packed packed) {
    packed.kernel.run(Memory.address(source), packed.address);
  }
}
