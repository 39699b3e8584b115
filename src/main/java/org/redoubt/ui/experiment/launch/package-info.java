/** Starts experiments: now, queued, by seeds, as a grid; how long they take and where they run. */
@NullMarked
package org.redoubt.ui.experiment.launch;

import org.jspecify.annotations.NullMarked;
