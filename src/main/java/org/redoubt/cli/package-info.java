/** The command line. */
@NullMarked
package org.redoubt.cli;

import org.jspecify.annotations.NullMarked;
