/** Why a trained network holds or breaks: loss surfaces, latent space, entropy, divergence. */
@NullMarked
package org.redoubt.analysis;

import org.jspecify.annotations.NullMarked;
