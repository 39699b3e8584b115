/** Redoubt beside official PyTorch, on the same weights and in the same run. */
@NullMarked
package org.redoubt.bench;

import org.jspecify.annotations.NullMarked;
