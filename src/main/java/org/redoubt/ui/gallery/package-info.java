/** The test images of a run, with what an attack did to them, to choose from. */
@NullMarked
package org.redoubt.ui.gallery;

import org.jspecify.annotations.NullMarked;
