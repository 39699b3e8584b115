package org.redoubt.ui.experiment.form;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Settings;
import org.redoubt.ui.experiment.Problem;

/** The components of a record: its values in a grid, then what is structured, one below another. */
public final class RecordPart extends VBox implements FormPart {
  private final String path;
  private final List<FormPart> parts = new ArrayList<>();
  private final ProblemLabel problem;

  private RecordPart(String path) {
    this.path = path;
    this.problem = new ProblemLabel(Field.id(path) + "-problem");
    getStyleClass().add("record");
    getChildren().add(problem);
  }

  /** All components. */
  static RecordPart of(Parts factory, String path, Class<?> record) {
    return of(factory, path, record, key -> true);
  }

  /** The components whose keys are wanted. */
  public static RecordPart of(
      Parts factory, String path, Class<?> record, Predicate<String> wanted) {
    RecordPart part = new RecordPart(path);
    List<RecordComponent> components =
        Arrays.stream(record.getRecordComponents())
            .filter(component -> wanted.test(Settings.key(component)))
            .toList();
    part.addValues(factory.context(), components.stream().filter(Field::isValue).toList());
    components.stream()
        .filter(component -> !Field.isValue(component))
        .forEach(component -> part.addNested(factory, component));
    return part;
  }

  private void addValues(FormContext context, List<RecordComponent> components) {
    List<FieldCell> cells =
        components.stream()
            .map(c -> new FieldCell(context, Field.of(below(Settings.key(c)), c)))
            .toList();
    if (!cells.isEmpty()) {
      parts.addAll(cells);
      getChildren().add(new FieldGrid(cells));
    }
  }

  private void addNested(Parts factory, RecordComponent component) {
    String key = Settings.key(component);
    FormPart part = factory.nested(below(key), component);
    parts.add(part);
    Label heading = new Label(FormContext.label(below(key)));
    heading.getStyleClass().add("group-title");
    VBox group = new VBox(heading, part.node());
    group.getStyleClass().add("group");
    getChildren().add(group);
  }

  private String below(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void refresh() {
    parts.forEach(FormPart::refresh);
  }

  /** A problem of none of the fields, such as an unknown key, is shown above them all. */
  @Override
  public @Nullable Node mark(@Nullable Problem now) {
    Node target = null;
    for (FormPart part : parts) {
      Node found = part.mark(now);
      target = found == null ? target : found;
    }
    boolean mine = target == null && now != null && !path.isEmpty() && now.isIn(path);
    problem.show(mine ? now : null);
    return mine ? problem : target;
  }
}
