/** The robustness panel: accuracy versus epsilon of the selected runs, and further evaluations. */
@NullMarked
package org.redoubt.ui.robustness;

import org.jspecify.annotations.NullMarked;
