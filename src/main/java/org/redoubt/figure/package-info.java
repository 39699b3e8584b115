/** Figures, each described once and painted to files. */
@NullMarked
package org.redoubt.figure;

import org.jspecify.annotations.NullMarked;
