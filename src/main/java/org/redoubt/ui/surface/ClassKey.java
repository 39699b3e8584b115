package org.redoubt.ui.surface;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.Paints;
import org.redoubt.ui.gallery.GalleryContent;
import org.redoubt.ui.gallery.GalleryViewModel;

/** The colours of the classes that are predicted anywhere. */
final class ClassKey extends HBox {
  private static final Texts TEXTS = Texts.of("surface");
  private static final double SIDE = 12;
  private static final int LONG = 3; // names of more letters stand for few classes only
  private static final int FEW = 5;
  private final SurfaceSight sight;
  private final GalleryViewModel gallery;
  private final ObservableValue<Look> look;

  ClassKey(SurfaceSight sight, GalleryViewModel gallery, ObservableValue<Look> look) {
    this.sight = sight;
    this.gallery = gallery;
    this.look = look;
    getStyleClass().add("class-key");
    setId("surface-classes");
    setAlignment(Pos.CENTER_RIGHT);
    sight.surfacesProperty().addListener((property, before, now) -> show());
    gallery.contentProperty().addListener((property, before, now) -> show());
    look.addListener((property, before, now) -> show());
    show();
  }

  private void show() {
    SurfaceSet set = sight.surfacesProperty().get();
    getChildren().clear();
    if (set != null && !set.found().isEmpty()) {
      Label heading = new Label(TEXTS.get("classes"));
      heading.getStyleClass().add("quiet");
      getChildren().add(heading);
      Set<Integer> classes = set.classes();
      classes.forEach(label -> getChildren().add(key(label, classes.size())));
    }
  }

  private Node key(int label, int classes) {
    Rectangle colour = new Rectangle(SIDE, SIDE);
    colour.setFill(new Paints(look.getValue()).ofClass(label));
    Label name = new Label(name(label, classes), colour);
    name.setGraphicTextGap(4);
    name.setMinWidth(USE_PREF_SIZE);
    return name;
  }

  private String name(int label, int classes) {
    GalleryContent content = gallery.contentProperty().get();
    String name = content == null ? Integer.toString(label) : content.className(label);
    return name.length() > LONG && classes > FEW ? Integer.toString(label) : name;
  }
}
