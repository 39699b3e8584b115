/** Data sets: readers, the built-in synthetic digits, splits, batches, augmentation, download. */
@NullMarked
package org.redoubt.data;

import org.jspecify.annotations.NullMarked;
