/** What panels share: the runs there are, which are selected, drafts, notices. */
@NullMarked
package org.redoubt.ui.model;

import org.jspecify.annotations.NullMarked;
