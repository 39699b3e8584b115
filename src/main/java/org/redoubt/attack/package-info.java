/** Attacks: projected gradient ascent written once over an objective and a ball. */
@NullMarked
package org.redoubt.attack;

import org.jspecify.annotations.NullMarked;
