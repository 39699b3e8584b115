/** A form over the configuration records, generated from their annotations. */
@NullMarked
package org.redoubt.ui.experiment.form;

import org.jspecify.annotations.NullMarked;
