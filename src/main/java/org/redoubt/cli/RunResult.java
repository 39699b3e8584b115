package org.redoubt.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.redoubt.run.RunState;

/**
 * What a command that works on a run prints with --json.
 *
 * @param evaluation null where none was made
 */
record RunResult(
    String name,
    RunState state,
    @Nullable String evaluationName,
    @Nullable EvaluationView evaluation,
    Path directory) {}
