/** The experiment panel: the form over the configuration, its YAML, the loss weights, presets. */
@NullMarked
package org.redoubt.ui.experiment;

import org.jspecify.annotations.NullMarked;
