package org.redoubt.ui.experiment.preset;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An experiment to start from.
 *
 * @param file of the user's own; null for one that comes with the program
 */
public record Preset(String name, @Nullable Path file) {}
