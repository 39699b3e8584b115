package org.redoubt.ui.explorer;

import java.util.List;
import java.util.Optional;
import org.redoubt.config.AttackNames;
import org.redoubt.figure.AttackSteps;
import org.redoubt.figure.ExplorationPictures;
import org.redoubt.figure.ExplorationSheet;
import org.redoubt.figure.LogitBars;
import org.redoubt.report.FigureFiles.Points;
import org.redoubt.report.FigureItem.Drawing;
import org.redoubt.report.LiveFigure;
import org.redoubt.report.Look;
import org.redoubt.result.Exploration;
import org.redoubt.result.ExplorerReply.Answer;
import org.redoubt.result.ExplorerReply.Ready;
import org.redoubt.run.RunDirectory;
import org.redoubt.ui.base.Texts;

/**
 * Makes figures of what the explorer shows.
 *
 * @param run whose network is attacked
 * @param names of the classes
 * @param exploration what the attack did
 * @param factor by which the perturbation is amplified
 */
record ExplorerExport(
    RunDirectory run, List<String> names, Exploration exploration, double factor) {
  private static final Texts TEXTS = Texts.of("explorer");

  /** What a model shows; empty: nothing has been answered. */
  static Optional<ExplorerExport> of(ExplorerViewModel model, double factor) {
    Answer answer = model.inquiry().answerProperty().get();
    Ready ready = model.readyProperty().get();
    return answer == null || ready == null
        ? Optional.empty()
        : model
            .run()
            .loaded()
            .map(run -> new ExplorerExport(run, ready.classNames(), answer.exploration(), factor));
  }

  /** All of it on one sheet first, then each part. */
  List<LiveFigure> figures() {
    String verdict = new VerdictText(exploration, names).sentence();
    return List.of(
        figure(
            "",
            new Points(1000, 780),
            look -> new ExplorationSheet(title("sheet"), verdict, pictures(look))),
        figure("pictures", new Points(860, 400), this::pictures),
        figure(
            "logits",
            new Points(560, 420),
            look -> new LogitBars(title("logits"), names, exploration, look.theme())),
        figure(
            "steps",
            new Points(640, 460),
            look -> new AttackSteps(title("steps"), exploration, look.theme())));
  }

  private ExplorationPictures pictures(Look look) {
    return new ExplorationPictures(title("pictures"), names, exploration, factor, look.theme());
  }

  private LiveFigure figure(String part, Points size, Drawing drawing) {
    String name = "explorer-" + exploration.image() + (part.isEmpty() ? "" : "-" + part);
    return new LiveFigure(
        name,
        title(part.isEmpty() ? "sheet" : part) + ".",
        List.of(run),
        size,
        TEXTS.get("figure.origin", exploration.image(), AttackNames.of(exploration.attack())),
        drawing);
  }

  private String title(String part) {
    return TEXTS.get("figure." + part, exploration.image(), run.experiment().name());
  }
}
