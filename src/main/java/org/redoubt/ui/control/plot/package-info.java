/** Line plots that grow while they are looked at. */
@NullMarked
package org.redoubt.ui.control.plot;

import org.jspecify.annotations.NullMarked;
