package org.redoubt.data;

import java.util.List;

/** Images with their labels, and the files they were read from. */
record LabelledFiles(ImageSet images, List<SourceFile> files) {
  LabelledFiles {
    files = List.copyOf(files);
  }
}
