/** Which figures the files of runs give, what they are called, and the page that shows them all. */
@NullMarked
package org.redoubt.report;

import org.jspecify.annotations.NullMarked;
