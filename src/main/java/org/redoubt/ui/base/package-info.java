/** What every part of the window needs: threads, texts, icons, what is remembered. */
@NullMarked
package org.redoubt.ui.base;

import org.jspecify.annotations.NullMarked;
