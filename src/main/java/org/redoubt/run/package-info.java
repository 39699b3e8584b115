/** The run directory, the only file format between processes. */
@NullMarked
package org.redoubt.run;

import org.jspecify.annotations.NullMarked;
