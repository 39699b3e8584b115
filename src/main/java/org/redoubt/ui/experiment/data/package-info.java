/** The data set of an experiment: whether its files are there, and its first images. */
@NullMarked
package org.redoubt.ui.experiment.data;

import org.jspecify.annotations.NullMarked;
