/** Queue, spawn, watch, stop and resume worker processes. */
@NullMarked
package org.redoubt.job;

import org.jspecify.annotations.NullMarked;
