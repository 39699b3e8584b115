/**
 * A network's passes on oneDNN primitives alone: the fast path on x86-64 processors in single
 * precision. Everything else, and whatever layer is not known here, runs on ND4J's operations.
 */
@NullMarked
package org.redoubt.model.onednn;

import org.jspecify.annotations.NullMarked;
