package org.redoubt.model.onednn;

/**
 * A primitive that takes packed weights.
 *
 * @param weights their address, in the layout that the primitive likes
 */
record Weighted(Kernel kernel, long weights) {}
