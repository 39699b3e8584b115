package org.redoubt.model.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.dnnl_version_t;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;
import org.redoubt.data.ImageShape;

/** The library, and how this program describes arrays to it. All numbers are floats. */
final class OneDnn {
  private final engine processor;

  private OneDnn(engine processor) {
    this.processor = processor;
  }

  /** The library; empty where it does not load (no build for this platform). */
  static Optional<OneDnn> load() {
    try {
      return Optional.of(new OneDnn(new engine(dnnl.dnnl_cpu, 0)));
    } catch (LinkageError e) {
      return Optional.empty();
    }
  }

  /** Version of the library, such as 2.5.2; empty where it does not load. */
  static Optional<String> version() {
    try {
      dnnl_version_t version = dnnl.dnnl_version();
      return Optional.of(version.major() + "." + version.minor() + "." + version.patch());
    } catch (LinkageError e) {
      return Optional.empty();
    }
  }

  /** Whether making a primitive failed because the processor has none of the kind. */
  static boolean unimplemented(RuntimeException error) {
    return String.valueOf(error.getMessage()).endsWith("status = " + dnnl.dnnl_unimplemented);
  }

  engine engine() {
    return processor;
  }

  /** n images [n, height, width, channels]; oneDNN names dimensions in the order n, c, h, w. */
  static memory.desc images(int n, ImageShape s) {
    return array(memory.format_tag.nhwc, n, s.channels(), s.height(), s.width());
  }

  /** An array of the layout that the primitive likes best. */
  static memory.desc any(long... dimensions) {
    return array(memory.format_tag.any, dimensions);
  }

  /** An array of a named layout. */
  static memory.desc array(memory.format_tag layout, long... dimensions) {
    return new memory.desc(dimensions, memory.data_type.f32, layout);
  }

  /** Attributes of a primitive that gets its scratch memory from its worker. */
  static primitive_attr plain() {
    primitive_attr attributes = new primitive_attr();
    attributes.set_scratchpad_mode(dnnl.scratchpad_mode.user);
    return attributes;
  }
}
