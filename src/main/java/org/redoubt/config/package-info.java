/** The experiment as validated records, and its YAML form. */
@NullMarked
package org.redoubt.config;

import org.jspecify.annotations.NullMarked;
