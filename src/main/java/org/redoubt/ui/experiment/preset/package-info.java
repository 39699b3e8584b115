/** Experiments to start from: those of the paper, and the user's own. */
@NullMarked
package org.redoubt.ui.experiment.preset;

import org.jspecify.annotations.NullMarked;
