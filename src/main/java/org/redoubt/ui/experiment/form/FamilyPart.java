package org.redoubt.ui.experiment.form;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.redoubt.config.Kinds;
import org.redoubt.ui.experiment.Problem;

/** A choice between the records of a family, and the components of the one chosen. */
final class FamilyPart extends VBox implements FormPart {
  private final Parts factory;
  private final String path;
  private final Class<?> family;
  private final FieldCell kind;
  private final Label doc = new Label();
  private @Nullable String built;
  private @Nullable FormPart body;

  FamilyPart(Parts factory, String path, Class<?> family, String familyDoc) {
    this.factory = factory;
    this.path = path;
    this.family = family;
    kind = new FieldCell(factory.context(), Field.kind(path, family, familyDoc));
    doc.getStyleClass().addAll("quiet", "kind-doc");
    doc.setWrapText(true);
    doc.setMinHeight(Region.USE_PREF_SIZE);
    getStyleClass().add("family");
    refresh();
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void refresh() {
    kind.refresh();
    String word =
        Objects.requireNonNullElse(factory.context().document().get(path + "." + Kinds.KEY), "");
    if (!word.equals(built)) {
      build(word);
    } else if (body != null) {
      body.refresh();
    }
  }

  private void build(String word) {
    built = word;
    Class<? extends Record> record = Kinds.of(family).get(word);
    doc.setText(record == null ? "" : Kinds.doc(record));
    getChildren().setAll(new FieldGrid(List.of(kind, doc)));
    boolean empty = record == null || record.getRecordComponents().length == 0;
    body = empty || record == null ? null : factory.body(path, record);
    if (body != null) {
      getChildren().add(body.node());
    }
  }

  @Override
  public @Nullable Node mark(@Nullable Problem now) {
    Node inKind = kind.mark(now);
    Node below = body == null ? null : body.mark(now);
    return inKind == null ? below : inKind;
  }
}
