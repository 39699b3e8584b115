package org.redoubt.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithoutCudaTest {
  private static final String BACKENDS = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";
  private static final String OTHERS = "META-INF/services/org.nd4j.Other";
  @TempDir private Path folder;

  @Test
  void onlyTheBackendForCudaIsHidden() throws IOException {
    Path cuda = Files.createDirectory(folder.resolve("nd4j-cuda-build")); // a name that misleads
    URL[] jars = {jar(cuda, "nd4j-native-1.jar"), jar(cuda, "nd4j-cuda-11.6-1.jar")};
    try (URLClassLoader both = new URLClassLoader(jars, null)) {
      ClassLoader without = new WithoutCuda(both);
      assertThat(Collections.list(both.getResources(BACKENDS))).hasSize(2);
      assertThat(Collections.list(without.getResources(BACKENDS)))
          .singleElement()
          .asString()
          .contains("nd4j-native-1.jar!");
      assertThat(Collections.list(without.getResources(OTHERS))).hasSize(2);
    }
  }

  private static URL jar(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : List.of(BACKENDS, OTHERS)) {
        zip.putNextEntry(new ZipEntry(entry));
      }
    }
    return file.toUri().toURL();
  }
}
