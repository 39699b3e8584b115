/** The whole pipeline spelled out once, and the worker's entry. */
@NullMarked
package org.redoubt.experiment;

import org.jspecify.annotations.NullMarked;
