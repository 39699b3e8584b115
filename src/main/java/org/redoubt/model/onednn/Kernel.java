package org.redoubt.model.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.dnnl_exec_arg_t;
import org.bytedeco.dnnl.dnnl_memory;
import org.bytedeco.dnnl.dnnl_primitive;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.reorder;

/**
 * A oneDNN primitive with its arguments, executed on addresses. It belongs to one {@link Worker}
 * and uses its scratch memory.
 */
final class Kernel {
  private final primitive owner; // owns the handle
  private final dnnl_primitive handle;
  private final Worker worker;
  private final memory[] memories; // in the order of the arguments, the scratchpad last
  private final dnnl_memory[] handles;
  private final dnnl_exec_arg_t arguments;
  private final Memory.Address pointer = new Memory.Address();
  private final long scratch;

  private Kernel(primitive owner, Worker worker, Arguments declared, long scratch) {
    this.owner = owner;
    this.handle = owner.get();
    this.worker = worker;
    this.scratch = scratch;
    int n = declared.descriptions.size();
    memories = new memory[n];
    handles = new dnnl_memory[n];
    arguments = new dnnl_exec_arg_t(n);
    for (int i = 0; i < n; i++) {
      memories[i] = new memory(declared.descriptions.get(i), worker.library().engine(), pointer);
      handles[i] = memories[i].get();
      arguments.getPointer(i).arg(declared.names.get(i)).memory(handles[i]);
    }
  }

  /** Which arguments a primitive takes, in the order in which {@link #run} gets their addresses. */
  static final class Arguments {
    private final List<Integer> names = new ArrayList<>();
    private final List<memory.desc> descriptions = new ArrayList<>();

    /** Adds one. */
    Arguments with(int name, memory.desc description) {
      names.add(name);
      descriptions.add(description);
      return this;
    }

    /** The primitive at work; its description must ask for a scratchpad of the user's. */
    Kernel of(primitive made, primitive_desc_base description, Worker worker) {
      memory.desc scratch = description.scratchpad_desc();
      with(dnnl.DNNL_ARG_SCRATCHPAD, scratch);
      return new Kernel(made, worker, this, scratch.get_size());
    }
  }

  /** Copies an array from one layout into another. */
  static Kernel copying(Worker worker, memory.desc from, memory.desc to) {
    var cpu = worker.library().engine();
    var d = new reorder.primitive_desc(cpu, from, cpu, to, OneDnn.plain(), false);
    return new Arguments()
        .with(dnnl.DNNL_ARG_FROM, from)
        .with(dnnl.DNNL_ARG_TO, to)
        .of(new reorder(d), d, worker);
  }

  /** Executes and waits. */
  void run(long... addresses) {
    for (int i = 0; i < addresses.length; i++) {
      put(i, addresses[i]);
    }
    put(addresses.length, worker.scratch(scratch));
    int status = dnnl.dnnl_primitive_execute(handle, worker.stream(), memories.length, arguments);
    if (status != dnnl.dnnl_success) {
      throw new IllegalStateException("oneDNN failed with status " + status + ": " + owner);
    }
  }

  private void put(int argument, long address) {
    dnnl.dnnl_memory_set_data_handle(handles[argument], pointer.at(address));
  }
}
