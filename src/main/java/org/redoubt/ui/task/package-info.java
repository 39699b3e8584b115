/** Command lines of this program that the window runs in worker processes. */
@NullMarked
package org.redoubt.ui.task;

import org.jspecify.annotations.NullMarked;
