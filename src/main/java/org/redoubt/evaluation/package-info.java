/** Natural and robust accuracy, robustness curves, per-example outcomes. */
@NullMarked
package org.redoubt.evaluation;

import org.jspecify.annotations.NullMarked;
