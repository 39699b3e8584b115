/** Methods compose attack and losses; the training loop and its schedules. */
@NullMarked
package org.redoubt.training;

import org.jspecify.annotations.NullMarked;
