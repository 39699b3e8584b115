/** The architecture of an experiment as a strip of layers with the split between G and C. */
@NullMarked
package org.redoubt.ui.experiment.network;

import org.jspecify.annotations.NullMarked;
