/** The classifier f = C(G(x)) behind one interface, its layers and its checkpoint. */
@NullMarked
package org.redoubt.model;

import org.jspecify.annotations.NullMarked;
