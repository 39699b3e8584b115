package org.redoubt.model.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.util.ModelSerializer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;
import org.nd4j.linalg.dataset.api.preprocessor.serializer.NormalizerSerializer;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

/** A model file of Deeplearning4j: a zip with configuration.json and coefficients.bin. */
final class Dl4jFile {
  private Dl4jFile() {}

  /** What the configuration says the file is. */
  private enum Kind {
    SEQUENCE,
    GRAPH
  }

  /**
   * Loads the model, a MultiLayerNetwork or a ComputationGraph.
   *
   * @throws ModelFileException if the file is none, naming it
   */
  static Model read(Path file) {
    Kind kind = inspect(file);
    try {
      return kind == Kind.SEQUENCE
          ? ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false)
          : ModelSerializer.restoreComputationGraph(file.toFile(), false);
    } catch (IOException | RuntimeException e) { // whatever a damaged file makes of the restoring
      throw new ModelFileException(
          file
              + ": Deeplearning4j 1.0.0-M2.1 cannot restore this model ("
              + firstLine(e)
              + "); it was written by another version, holds layers of its own, or is damaged",
          e);
    }
  }

  private static Kind inspect(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new ModelFileException(
          file + (Files.exists(file) ? ": not a file" : ": no such file") + "; give " + WANTED);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Kind kind = kind(file, text(zip, file, ModelSerializer.CONFIGURATION_JSON));
      require(zip, file, ModelSerializer.COEFFICIENTS_BIN);
      checkNormaliser(zip, file);
      return kind;
    } catch (IOException e) {
      throw new ModelFileException(
          file + ": not a zip file, or cut off (" + firstLine(e) + "); give " + WANTED, e);
    }
  }

  private static final String WANTED = "a model that Deeplearning4j's ModelSerializer wrote";

  private static Kind kind(Path file, String json) throws IOException {
    JsonNode root = tree(file, json);
    if (root.has("confs")) {
      return Kind.SEQUENCE;
    }
    if (root.has("vertices")) {
      return Kind.GRAPH;
    }
    throw new ModelFileException(
        file
            + ": its configuration.json has neither 'confs' (MultiLayerNetwork) nor 'vertices'"
            + " (ComputationGraph); give "
            + WANTED);
  }

  private static JsonNode tree(Path file, String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new ModelFileException(
          file + ": its configuration.json is no JSON (" + firstLine(e) + "); give " + WANTED, e);
    }
  }

  private static String text(ZipFile zip, Path file, String name) throws IOException {
    try (InputStream in = zip.getInputStream(require(zip, file, name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static ZipEntry require(ZipFile zip, Path file, String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ModelFileException(file + ": a zip file without " + name + "; give " + WANTED);
    }
    return entry;
  }

  /** Images go into the model as they are, in [0, 1], so it must expect nothing else. */
  private static void checkNormaliser(ZipFile zip, Path file) {
    ZipEntry entry = zip.getEntry(ModelSerializer.NORMALIZER_BIN);
    if (entry == null) {
      return;
    }
    Object found = normaliser(zip, entry, file);
    boolean unitRange =
        found instanceof ImagePreProcessingScaler scaler
            && scaler.getMinRange() == 0
            && scaler.getMaxRange() == 1;
    if (!unitRange) {
      throw new ModelFileException(
          file
              + ": holds a "
              + found.getClass().getSimpleName()
              + " that its images must pass first; Redoubt attacks models of images in [0, 1], so"
              + " only ImagePreProcessingScaler(0, 1) is allowed there");
    }
  }

  @SuppressWarnings("IllegalCatch") // restore is declared to throw Exception
  private static Object normaliser(ZipFile zip, ZipEntry entry, Path file) {
    try (InputStream in = zip.getInputStream(entry)) {
      return NormalizerSerializer.getDefault().restore(in);
    } catch (Exception e) {
      throw new ModelFileException(
          file + ": its normalizer.bin cannot be read (" + firstLine(e) + ")", e);
    }
  }

  private static String firstLine(Throwable e) {
    @Nullable String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
