package org.redoubt.ui.shell;

import javafx.beans.value.ObservableValue;
import org.redoubt.report.Look;
import org.redoubt.ui.base.Memory;
import org.redoubt.ui.base.UiThreads;
import org.redoubt.ui.model.Drafts;
import org.redoubt.ui.model.Exports;
import org.redoubt.ui.model.Notices;
import org.redoubt.ui.model.RunsModel;
import org.redoubt.ui.model.Selection;
import org.redoubt.ui.task.TasksModel;

/**
 * What every panel is given.
 *
 * @param look colours of figures in the present theme
 */
public record Services(
    UiThreads threads,
    Memory memory,
    RunsModel runs,
    Selection selection,
    TasksModel tasks,
    Notices notices,
    Drafts drafts,
    Exports exports,
    Navigator navigator,
    ObservableValue<Look> look) {}
