package org.redoubt.model.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.redoubt.config.Layer;

/**
 * Follows a graph from its input to its output: layers in a line, and the residual units that our
 * own export writes.
 */
final class GraphReader {
  private static final String SUPPORTED =
      "; Redoubt takes sequential models, and of graphs those whose layers stand in a line or form"
          + " the residual units that its own export writes";

  private final ComputationGraph graph;
  private final ComputationGraphConfiguration configuration;
  private final ImportedLayers out;
  private final StageReader reader;

  GraphReader(ComputationGraph graph, ImportedLayers out) {
    this.graph = graph;
    this.configuration = graph.getConfiguration();
    this.out = out;
    this.reader = new StageReader(out);
  }

  void read() {
    List<String> inputs = configuration.getNetworkInputs();
    List<String> outputs = configuration.getNetworkOutputs();
    if (inputs.size() != 1 || outputs.size() != 1) {
      throw refuse("it has " + inputs.size() + " inputs and " + outputs.size() + " outputs");
    }
    if (inputs.get(0).equals(ExportPlan.STANDARDISED)) {
      out.add(new Layer.Standardise("standardise"), Map.of());
    }
    String at = inputs.get(0);
    for (List<String> next = readers(at); !next.isEmpty(); next = readers(at)) {
      at = next.size() == 1 ? line(next.get(0)) : unit(at, next);
    }
    if (!at.equals(outputs.get(0))) {
      throw refuse("vertex '" + at + "' leads nowhere");
    }
  }

  private List<String> readers(String vertex) {
    return configuration.getVertexInputs().entrySet().stream()
        .filter(entry -> entry.getValue().contains(vertex))
        .map(Map.Entry::getKey)
        .toList();
  }

  private String line(String vertex) {
    reader.read(stage(vertex));
    return vertex;
  }

  private Stage stage(String name) {
    GraphVertex vertex = configuration.getVertices().get(name);
    if (!(vertex instanceof LayerVertex layer)) {
      String kind = vertex == null ? "unknown" : vertex.getClass().getSimpleName();
      throw refuse("vertex '" + name + "' is a " + kind);
    }
    return Stage.of(name, graph.getLayer(name), layer.getPreProcessor());
  }

  /** Two branches from one vertex to a sum; returns the sum. */
  private String unit(String from, List<String> starts) {
    if (starts.size() > 2) {
      throw refuse("vertex '" + from + "' is read by " + starts.size() + " others");
    }
    Branch one = branch(from, starts.get(0));
    Branch other = branch(from, starts.get(1));
    if (!one.sum().equals(other.sum())) {
      throw refuse("the two branches from vertex '" + from + "' do not meet");
    }
    boolean firstIsLonger = one.stages().size() >= other.stages().size();
    Branch branch = firstIsLonger ? one : other;
    Branch shortcut = firstIsLonger ? other : one;
    boolean known = new ResidualReader(out).read(branch.sum(), branch.stages(), shortcut.stages());
    if (!known) {
      throw refuse("the branches that meet in vertex '" + branch.sum() + "' are no such unit");
    }
    return branch.sum();
  }

  /**
   * A branch of a unit.
   *
   * @param sum the vertex that adds the branches
   */
  private record Branch(String sum, List<Stage> stages) {}

  private Branch branch(String from, String start) {
    List<Stage> stages = new ArrayList<>();
    String at = start;
    while (!isSum(at)) {
      stages.add(stage(at));
      List<String> next = readers(at);
      if (next.size() != 1) {
        throw refuse("vertex '" + at + "' in a branch from '" + from + "' branches or ends");
      }
      at = next.get(0);
    }
    return new Branch(at, stages);
  }

  private boolean isSum(String vertex) {
    return configuration.getVertices().get(vertex) instanceof ElementWiseVertex both
        && both.getOp() == ElementWiseVertex.Op.Add
        && configuration.getVertexInputs().getOrDefault(vertex, List.of()).size() == 2;
  }

  private ModelFileException refuse(String what) {
    return new ModelFileException(out.file() + ": " + what + SUPPORTED);
  }
}
