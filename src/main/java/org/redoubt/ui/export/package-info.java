/** The export panel: figures of the selected runs as files, and reports. */
@NullMarked
package org.redoubt.ui.export;

import org.jspecify.annotations.NullMarked;
