package org.redoubt.ui.surface;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.config.AnalysisPlan.GradientAxis;
import org.redoubt.result.Group;
import org.redoubt.result.LossSurface.Space;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Numbers;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.Segments;
import org.redoubt.ui.control.Shown;
import org.redoubt.ui.model.RunItem;
import org.redoubt.ui.task.TaskItem;

/** The controls of a surface, and the button that computes it. */
final class SurfaceControls extends VBox {
  private static final Texts TEXTS = Texts.of("surface");
  private final SurfaceViewModel model;
  private final SurfaceForm form;
  private final Label unit = new Label();
  private final GridPane grid = new GridPane();
  private final Button compute = new Button(TEXTS.get("compute"), Icons.of(Feather.PLAY));
  private final Button stop = new Button(TEXTS.get("stop"), Icons.of(Feather.SQUARE));
  private final Label progress = new Label();

  SurfaceControls(SurfaceViewModel model) {
    this.model = model;
    this.form = model.form();
    getStyleClass().add("surface-controls");
    grid.getStyleClass().add("surface-form");
    row(0, "group", new Segments("surface").of("group", Group.values(), form.groupProperty()));
    row(1, "space", new Segments("surface").of("space", Space.values(), form.spaceProperty()));
    row(2, "axis", new Segments("surface").of("axis", GradientAxis.values(), form.axisProperty()));
    row(3, "range", range());
    row(4, "grid", points());
    getChildren().addAll(grid, action());
    model.stateProperty().addListener((property, before, now) -> show());
    model.computation().taskProperty().addListener((property, before, now) -> show());
    form.radiiProperty().addListener((property, before, now) -> show());
    show();
  }

  private void row(int row, String name, Node control) {
    Label label = new Label(TEXTS.get(name));
    label.setLabelFor(control);
    label.setMinWidth(USE_PREF_SIZE);
    grid.addRow(row, label, control);
    GridPane.setHgrow(control, Priority.ALWAYS);
  }

  private Node range() {
    TextField field = new TextField();
    field.setId("surface-range");
    field.setPrefColumnCount(4);
    field.textProperty().bindBidirectional(form.radiiProperty());
    field.setTooltip(new Tooltip(TEXTS.get("range.tip")));
    field.setAccessibleText(TEXTS.get("range.tip"));
    field.setOnAction(event -> model.compute());
    unit.setId("surface-range-unit");
    unit.getStyleClass().add("quiet");
    return line(field, unit);
  }

  private Node points() {
    ComboBox<Integer> box = new ComboBox<>();
    box.setId("surface-grid");
    box.getItems().setAll(SurfaceForm.GRIDS);
    box.setConverter(new Points());
    box.valueProperty().bindBidirectional(form.gridProperty());
    box.setTooltip(new Tooltip(TEXTS.get("grid.tip")));
    box.setAccessibleText(TEXTS.get("grid.tip"));
    CheckBox clip = new CheckBox(TEXTS.get("clip"));
    clip.setId("surface-clip");
    clip.selectedProperty().bindBidirectional(form.clipProperty());
    clip.setTooltip(new Tooltip(TEXTS.get("clip.tip")));
    clip.disableProperty().bind(form.spaceProperty().isEqualTo(Space.LATENT));
    return line(box, clip);
  }

  /** How numbers of points are written. */
  private static final class Points extends StringConverter<Integer> {
    @Override
    public String toString(@Nullable Integer points) {
      return points == null ? "" : TEXTS.get("grid.points", points);
    }

    @Override
    public Integer fromString(String text) {
      throw new UnsupportedOperationException("values are chosen, not typed");
    }
  }

  private static Node line(Node... nodes) {
    HBox line = new HBox(nodes);
    line.getStyleClass().add("surface-line");
    return line;
  }

  private Node action() {
    compute.setId("surface-compute");
    compute.getStyleClass().add(Styles.ACCENT);
    compute.setMaxWidth(Double.MAX_VALUE);
    compute.setOnAction(event -> model.compute());
    stop.setId("surface-stop");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(event -> model.computation().stop());
    progress.setId("surface-progress");
    progress.getStyleClass().add("quiet");
    progress.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(compute, Priority.ALWAYS);
    HBox.setHgrow(progress, Priority.ALWAYS);
    return line(compute, progress, stop);
  }

  private void show() {
    TaskItem task = model.computation().taskProperty().get();
    boolean computing = task != null;
    Shown.set(compute, !computing);
    Shown.set(progress, computing);
    Shown.set(stop, computing);
    progress.textProperty().unbind();
    if (task != null) {
      progress.textProperty().bind(task.progressProperty());
    }
    compute.setDisable(model.wanted().isEmpty());
    unit.setText(unit());
  }

  /** What the half-width is in pixel values, or what is wrong with it. */
  private String unit() {
    if (form.radii().isEmpty()) {
      return TEXTS.get("range.wrong");
    }
    double epsilon = model.runs().stream().findFirst().map(SurfaceControls::epsilon).orElse(0.0);
    double range = form.radii().orElse(1.0) * epsilon;
    return epsilon == 0
        ? TEXTS.get("range.unit")
        : TEXTS.get("range.unit.is", Numbers.trimmed(range, 6));
  }

  private static double epsilon(RunItem run) {
    return SurfaceRequest.epsilon(run);
  }
}
