package org.redoubt.ui.runs;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.redoubt.ui.base.Icons;
import org.redoubt.ui.control.PanelHeader;

/** The line above the table: search, what is listed, and the actions. */
final class RunsBar extends HBox {
  private static final double SEARCH_WIDTH = 200;
  private final CustomTextField search = new CustomTextField();

  RunsBar(RunsViewModel model, MenuButton view) {
    search.setId("runs-search");
    search.setLeft(Icons.of(Feather.SEARCH));
    search.setPromptText(RunWords.TEXTS.get("search"));
    search.setTooltip(new Tooltip(RunWords.TEXTS.get("search.tip")));
    search.setAccessibleText(RunWords.TEXTS.get("search.tip"));
    search.setPrefWidth(SEARCH_WIDTH);
    search.textProperty().bindBidirectional(model.list().searchProperty());
    PanelHeader header =
        new PanelHeader(
            RunWords.TEXTS.get("title"),
            search,
            view,
            new ActionButton(RunAction.PAUSE, model),
            new ActionButton(RunAction.RESUME, model),
            new ActionButton(RunAction.STOP, model),
            new ActionButton(RunAction.DUPLICATE, model),
            new ActionButton(RunAction.NOTES, model),
            new ActionButton(RunAction.DELETE, model),
            more(model));
    setHgrow(header, Priority.ALWAYS);
    getChildren().add(header);
  }

  private static MenuButton more(RunsViewModel model) {
    MenuButton more = new MenuButton("", Icons.of(Feather.MORE_HORIZONTAL));
    more.setId("runs-more");
    more.setAccessibleText(RunWords.TEXTS.get("more"));
    more.setTooltip(new Tooltip(RunWords.TEXTS.get("more")));
    more.getItems()
        .addAll(
            new ActionItems(model)
                .of(
                    RunAction.OPEN_FOLDER,
                    RunAction.COPY_PATH,
                    RunAction.COPY_COMMAND,
                    RunAction.HIDE,
                    RunAction.SHOW));
    return more;
  }

  /** Where words to search for are typed. */
  TextField search() {
    return search;
  }
}
