package org.redoubt.ui.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What the last action did.
 *
 * @param sentence for the user; empty: nothing has been done
 * @param files that were written; none where it failed
 */
record Result(Kind kind, String sentence, List<Path> files) {
  static final Result NONE = new Result(Kind.GOING, "", List.of());

  Result {
    files = List.copyOf(files);
  }

  /** How it went. */
  enum Kind {
    GOING,
    DONE,
    FAILED
  }
}
