package org.redoubt.model.onednn;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.bytedeco.dnnl.dnnl_stream;
import org.bytedeco.dnnl.stream;

/**
 * One thread of a computation with its own kernels and scratch memory. Kernels are made for one
 * number of examples and kept.
 */
final class Worker {
  private final OneDnn library;
  private final boolean whole;
  private final stream queue; // owns the handle
  private final dnnl_stream handle;
  private final Memory scratch = new Memory();
  private final Memory[] gradients = {new Memory(), new Memory()};
  private final Map<Key, Object> made = new HashMap<>();

  /** What something kept serves: its owner's purpose on so many examples. */
  private record Key(Object owner, String purpose, int examples) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.owner == owner
          && key.examples == examples
          && key.purpose.equals(purpose);
    }

    @Override
    public int hashCode() {
      return (System.identityHashCode(owner) * 31 + purpose.hashCode()) * 31 + examples;
    }
  }

  /**
   * @param whole whether it takes whole batches, with primitives of several threads
   */
  Worker(OneDnn library, boolean whole) {
    this.library = library;
    this.whole = whole;
    queue = new stream(library.engine());
    handle = queue.get();
  }

  boolean whole() {
    return whole;
  }

  OneDnn library() {
    return library;
  }

  dnnl_stream stream() {
    return handle;
  }

  /** Address of scratch memory for one primitive. */
  long scratch(long bytes) {
    return scratch.reserve(bytes);
  }

  /** Address of one of two buffers that gradients alternate between on their way down. */
  long gradient(int which, long bytes) {
    return gradients[which].reserve(bytes);
  }

  /** What an owner keeps here for a purpose on so many examples, made at first use. */
  @SuppressWarnings("unchecked") // one owner asks with one purpose for one type
  <T> T kept(Object owner, String purpose, int examples, Supplier<T> maker) {
    Key key = new Key(owner, purpose, examples);
    Object known = made.get(key);
    if (known == null) {
      known = maker.get();
      made.put(key, known);
    }
    return (T) known;
  }

  /** Address of an owner's own scratch memory. */
  long memory(Object owner, String purpose, long bytes) {
    return kept(owner, purpose, 0, Memory::new).reserve(bytes);
  }
}
