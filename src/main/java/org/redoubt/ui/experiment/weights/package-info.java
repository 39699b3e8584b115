/** The weights of the loss terms: what each term says, and how strongly it counts. */
@NullMarked
package org.redoubt.ui.experiment.weights;

import org.jspecify.annotations.NullMarked;
