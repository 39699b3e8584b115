package org.redoubt.model;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the classes of its parent, and of ND4J's backends all but that for CUDA: given to ND4J, the
 * CPU computes in a build that has both.
 */
final class WithoutCuda extends ClassLoader {
  private static final Pattern CUDA = Pattern.compile("/nd4j-cuda-[^/]*\\.jar!");
  private static final String BACKENDS = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";

  WithoutCuda(ClassLoader parent) {
    super(parent);
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    List<URL> found = Collections.list(super.getResources(name));
    if (name.equals(BACKENDS)) {
      found.removeIf(url -> CUDA.matcher(url.toString()).find());
    }
    return Collections.enumeration(found);
  }
}
