package org.redoubt.ui.explorer;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.figure.AttackSteps;
import org.redoubt.figure.LogitBars;
import org.redoubt.report.Look;
import org.redoubt.result.Exploration;
import org.redoubt.result.ExplorerReply.Answer;
import org.redoubt.result.ExplorerReply.Ready;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.base.Texts;
import org.redoubt.ui.figure.FigurePane;
import org.redoubt.ui.shell.Services;

/** The form on the left, what comes out on the right. */
final class ExplorerWorkspace extends HBox {
  private static final Texts TEXTS = Texts.of("explorer");
  private static final double FORM = 284;
  private final ExplorerViewModel model;
  private final VerdictLine verdict;
  private final PicturesPane pictures;
  private final FigurePane logits;
  private final FigurePane steps;

  ExplorerWorkspace(ExplorerViewModel model, Services services) {
    this.model = model;
    getStyleClass().add("explorer-workspace");
    verdict = new VerdictLine(model);
    pictures = new PicturesPane(services.memory());
    logits = figure("explorer-logits", "logits.name", services);
    steps = figure("explorer-curves", "curves.name", services);
    HBox figures = new HBox(card(logits, services), card(steps, services));
    figures.getStyleClass().add("explorer-figures");
    VBox results = new VBox(verdict, pictures, figures);
    results.getStyleClass().add("explorer-results");
    grow(pictures);
    grow(figures);
    HBox.setHgrow(results, Priority.ALWAYS);
    getChildren().addAll(form(), results);
    model.inquiry().answerProperty().addListener((property, before, now) -> show(now));
    show(model.inquiry().answerProperty().get());
  }

  /** Both halves get the same height, whatever they hold. */
  private static void grow(Region half) {
    half.setPrefHeight(1);
    half.setMinHeight(120);
    VBox.setVgrow(half, Priority.ALWAYS);
  }

  private static FigurePane figure(String id, String name, Services services) {
    FigurePane pane = new FigurePane(services.threads(), services.look());
    pane.setId(id);
    pane.setAccessibleText(TEXTS.get(name));
    return pane;
  }

  private static StackPane card(FigurePane pane, Services services) {
    StackPane card = new StackPane(pane);
    card.getStyleClass().addAll("card", "figure-card");
    services.look().addListener((property, before, now) -> colour(card, now));
    colour(card, services.look().getValue());
    card.setPrefWidth(1);
    HBox.setHgrow(card, Priority.ALWAYS);
    return card;
  }

  /** The figure does not fill the card's rounded corners: they get its ground. */
  private static void colour(StackPane card, Look look) {
    int ground = look.theme().ground().getRGB() & 0xffffff;
    card.setStyle("-fx-background-color: #%06x;".formatted(ground));
  }

  private ScrollPane form() {
    Button reset = new Button(TEXTS.get("reset"), Icons.of(Feather.ROTATE_CCW));
    reset.setId("explorer-reset");
    reset.setTooltip(new Tooltip(TEXTS.get("reset.tip")));
    reset.getStyleClass().add("flat");
    reset.setOnAction(event -> model.resetAttack());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(section("section.attack"), space, reset);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox form =
        new VBox(
            section("section.image"), new ImageForm(model), head, new AttackForm(model), problem());
    form.getStyleClass().add("explorer-forms");
    ScrollPane scroll = new ScrollPane(form);
    scroll.getStyleClass().add("explorer-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinWidth(FORM);
    scroll.setPrefWidth(FORM);
    return scroll;
  }

  private static Label section(String key) {
    Label title = new Label(TEXTS.get(key));
    title.getStyleClass().add("section-title");
    return title;
  }

  private Label problem() {
    Label problem = new Label();
    problem.setId("explorer-problem");
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.textProperty().bind(model.inquiry().problemProperty());
    problem.visibleProperty().bind(model.inquiry().problemProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  /** By how much the perturbation is amplified. */
  double factor() {
    return pictures.factor();
  }

  private void show(@Nullable Answer answer) {
    Ready ready = model.readyProperty().get();
    List<String> names = ready == null ? List.of() : ready.classNames();
    Exploration found = answer == null || ready == null ? null : answer.exploration();
    verdict.show(found == null ? null : answer, names);
    pictures.show(found, names);
    if (found == null) {
      logits.show(null);
      steps.show(null);
    } else {
      logits.show(look -> new LogitBars("", names, found, look.theme()));
      steps.show(look -> new AttackSteps("", found, look.theme()));
    }
  }
}
