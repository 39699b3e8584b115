/** Loss and predictions around an image, of up to four runs side by side. */
@NullMarked
package org.redoubt.ui.surface;

import org.jspecify.annotations.NullMarked;
