/** What was measured, as records. */
@NullMarked
package org.redoubt.result;

import org.jspecify.annotations.NullMarked;
