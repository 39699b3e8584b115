/** The frame around the panels: navigation, status bar, theme, keyboard. */
@NullMarked
package org.redoubt.ui.shell;

import org.jspecify.annotations.NullMarked;
