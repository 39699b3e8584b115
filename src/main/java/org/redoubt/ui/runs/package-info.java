/** All runs in a table, the selected ones live, and what can be done with them. */
@NullMarked
package org.redoubt.ui.runs;

import org.jspecify.annotations.NullMarked;
