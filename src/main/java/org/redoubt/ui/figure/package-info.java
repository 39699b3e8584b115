/** Figures of package figure on the screen. */
@NullMarked
package org.redoubt.ui.figure;

import org.jspecify.annotations.NullMarked;
