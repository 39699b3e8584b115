package org.redoubt.model.onednn;

import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;

/** What a primitive does with its result before it writes it. */
sealed interface After {
  /** Nothing. */
  record Nothing() implements After {}

  /** max(y, slope y). */
  record Rectifier(double slope) implements After {}

  /** Adds it to what is there. */
  record Addition() implements After {}

  /** As attributes of a primitive that gets its scratch memory from its worker. */
  default primitive_attr attributes() {
    primitive_attr attributes = OneDnn.plain();
    post_ops after = new post_ops();
    if (this instanceof Rectifier rectifier) {
      after.append_eltwise(1, dnnl.dnnl_eltwise_relu, (float) rectifier.slope(), 0);
    } else if (this instanceof Addition) {
      after.append_sum();
    }
    attributes.set_post_ops(after);
    return attributes;
  }
}
