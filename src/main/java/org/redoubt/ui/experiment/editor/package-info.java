/** The experiment's YAML as text beside the form. */
@NullMarked
package org.redoubt.ui.experiment.editor;

import org.jspecify.annotations.NullMarked;
