/** Losses as pure functions: value and closed-form gradient. */
@NullMarked
package org.redoubt.loss;

import org.jspecify.annotations.NullMarked;
