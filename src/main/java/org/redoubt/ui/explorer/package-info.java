/** The explorer panel: attacks on one image, live. */
@NullMarked
package org.redoubt.ui.explorer;

import org.jspecify.annotations.NullMarked;
