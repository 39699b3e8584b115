package org.redoubt.ui.experiment.form;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.experiment.ExperimentDocument;
import org.redoubt.ui.experiment.Problem;

/** The sections of the form one below another, with their names beside them. */
public final class FormView extends BorderPane {
  private static final double MARGIN = 12; // left above what is scrolled to
  private final ExperimentDocument document;
  private final UiThreads threads;
  private final List<Section> sections;
  private final VBox column = new VBox();
  private final ScrollPane scroll = new ScrollPane(column);
  private final Navigation navigation;
  private @Nullable Node faulty;
  private int built;

  FormView(FormContext context, UiThreads threads, List<Section> sections) {
    this.document = context.document();
    this.threads = threads;
    this.sections = sections;
    setId("experiment-form");
    getStyleClass().add("form");
    column.getStyleClass().add("form-column");
    column.getChildren().setAll(sections);
    scroll.setId("experiment-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.vvalueProperty().addListener((property, before, now) -> follow());
    navigation = new Navigation(sections, this::go);
    navigation.select(sections.get(0));
    setLeft(navigation);
    setCenter(scroll);
    setBottom(new HelpLine(context));
    column.disableProperty().bind(Bindings.not(document.readableProperty()));
    document
        .textProperty()
        .addListener((property, before, now) -> sections.forEach(Section::refresh));
    document.problemProperty().addListener((property, before, now) -> mark(now));
    threads.ui().execute(this::buildNext);
  }

  /** One section at a time, so that the window stays quick while the form grows. */
  private void buildNext() {
    sections.get(built).build(document.problemProperty().get());
    built++;
    if (built < sections.size()) {
      threads.ui().execute(this::buildNext);
    } else {
      mark(document.problemProperty().get());
    }
  }

  private void mark(@Nullable Problem problem) {
    faulty = null;
    Section where = null;
    for (Section section : sections) {
      Node found = section.mark(problem);
      if (found != null) {
        faulty = found;
        where = section;
      }
    }
    navigation.mark(where);
  }

  /** Goes to the field of the problem; to none where it belongs to no field. */
  public void showProblem() {
    if (faulty != null) {
      reveal(faulty);
      faulty.requestFocus();
    }
  }

  private void go(Section section) {
    scroll.setVvalue(
        position(column.sceneToLocal(section.localToScene(section.getBoundsInLocal()))));
    navigation.select(section); // the last ones cannot come to the top
  }

  private void reveal(Node node) {
    Bounds bounds = column.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    double third = scroll.getViewportBounds().getHeight() / 3;
    double span = span();
    scroll.setVvalue(span <= 0 ? 0 : Math.max(0, Math.min(1, (bounds.getMinY() - third) / span)));
  }

  private double position(Bounds bounds) {
    double span = span();
    return span <= 0 ? 0 : Math.max(0, Math.min(1, (bounds.getMinY() - MARGIN) / span));
  }

  /** How far the column can be scrolled. */
  private double span() {
    return column.getHeight() - scroll.getViewportBounds().getHeight();
  }

  private void follow() {
    double top = scroll.getVvalue() * span() + 2 * MARGIN;
    Section seen = sections.get(0);
    for (Section section : sections) {
      seen = section.getBoundsInParent().getMinY() <= top ? section : seen;
    }
    navigation.select(seen);
  }
}
