package org.redoubt.ui.robustness;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.control.PanelKeys;

/** The side pane that evaluates the selected runs by other attacks. */
final class EvaluateMoreView extends VBox {
  private static final Texts TEXTS = Texts.of("robustness");
  private final EvaluateMoreViewModel model;
  private final FormFields fields;
  private final Label say = new Label();
  private final Button start = new Button(TEXTS.get("more.start"), Icons.of(Feather.PLAY));

  /**
   * @param close hides it
   */
  EvaluateMoreView(EvaluateMoreViewModel model, Runnable close) {
    this.model = model;
    this.fields = new FormFields(model.form());
    setId("robustness-side");
    getStyleClass().add("robustness-side");
    ScrollPane scroll = new ScrollPane(fields);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("robustness-form");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head(close), scroll, foot());
    addKeys(close);
    model.verdictProperty().addListener((property, before, now) -> tell(now));
    tell(model.verdictProperty().get());
  }

  private static HBox head(Runnable close) {
    Label title = new Label(TEXTS.get("more.title"));
    title.getStyleClass().add("section-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button shut = new Button("", Icons.of(Feather.X));
    shut.setId("robustness-side-close");
    shut.getStyleClass().add("flat");
    shut.setAccessibleText(TEXTS.get("more.close"));
    shut.setTooltip(new Tooltip(TEXTS.get("more.close")));
    shut.setOnAction(event -> close.run());
    HBox head = new HBox(title, space, shut);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private VBox foot() {
    say.setId("robustness-say");
    say.setWrapText(true);
    say.setMinHeight(Region.USE_PREF_SIZE);
    start.setId("robustness-start");
    start.getStyleClass().add(Styles.ACCENT);
    start.setMaxWidth(Double.MAX_VALUE);
    start.setTooltip(new Tooltip(TEXTS.get("more.start.tip")));
    start.setOnAction(event -> model.start());
    VBox foot = new VBox(say, start);
    foot.getStyleClass().add("robustness-foot");
    return foot;
  }

  private void addKeys(Runnable close) {
    PanelKeys.put(this, "Shortcut+Enter", start::fire);
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
  }

  /** The pane has been opened. */
  void begin() {
    fields.begin();
  }

  private void tell(Verdict verdict) {
    say.setText(verdict.good() ? verdict.work() : verdict.problem());
    say.getStyleClass().removeAll(List.of("quiet", "problem"));
    say.getStyleClass().add(verdict.good() ? "quiet" : "problem");
    start.setDisable(!verdict.good());
    fields.mark(verdict);
  }
}
