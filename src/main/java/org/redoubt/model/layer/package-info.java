/**
 * Layers on native operations: forward, and backward to the input, to the parameters, or to both.
 */
@NullMarked
package org.redoubt.model.layer;

import org.jspecify.annotations.NullMarked;
