package org.redoubt.ui.experiment.form;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.redoubt.config.Experiment;
import org.redoubt.config.Settings;
import org.redoubt.ui.base.UiThreads;

/** Puts the form of an {@link Experiment} together: a section for each of its parts. */
public final class ExperimentForm {
  private static final String GENERAL = "general";
  private final Parts factory;
  private final Map<String, Node> above;

  /**
   * @param above nodes above the fields of a section, by its key
   */
  public ExperimentForm(Parts factory, Map<String, Node> above) {
    this.factory = factory;
    this.above = above;
  }

  /** The form. */
  public FormView view(UiThreads threads) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section(GENERAL, this::general, List.of()));
    Arrays.stream(Experiment.class.getRecordComponents())
        .filter(component -> !Field.isValue(component))
        .forEach(component -> sections.add(section(component)));
    return new FormView(factory.context(), threads, List.copyOf(sections));
  }

  /** What is no part: name and seed. */
  private FormPart general() {
    List<String> values =
        Arrays.stream(Experiment.class.getRecordComponents())
            .filter(Field::isValue)
            .map(Settings::key)
            .toList();
    return RecordPart.of(factory, "", Experiment.class, values::contains);
  }

  private Section section(RecordComponent component) {
    String key = Settings.key(component);
    Node extra = above.get(key);
    return new Section(
        key, () -> factory.nested(key, component), extra == null ? List.of() : List.of(extra));
  }
}
