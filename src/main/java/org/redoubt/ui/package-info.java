/** The window: JavaFX, cut by feature, an XView and an XViewModel each. */
@NullMarked
package org.redoubt.ui;

import org.jspecify.annotations.NullMarked;
