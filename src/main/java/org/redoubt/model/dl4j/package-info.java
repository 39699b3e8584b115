/** Networks in the file format of Deeplearning4j, with its stock layers: out and in. */
@NullMarked
package org.redoubt.model.dl4j;

import org.jspecify.annotations.NullMarked;
