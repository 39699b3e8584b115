/** Controls that more than one panel uses. */
@NullMarked
package org.redoubt.ui.control;

import org.jspecify.annotations.NullMarked;
