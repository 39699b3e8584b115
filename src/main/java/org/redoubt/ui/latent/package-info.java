/** The panel of the latent space: t-SNE, entropy, divergence by layer, class compactness. */
@NullMarked
package org.redoubt.ui.latent;

import org.jspecify.annotations.NullMarked;
