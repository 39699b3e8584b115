package org.redoubt.data;

/**
 * How much the built-in digits vary: the only place with the constants that make them easy or hard.
 * Lengths are in pixels of the 28x28 image unless said otherwise; every quantity is drawn uniformly
 * from plus or minus its bound, or between its two bounds.
 *
 * @param pointJitter displacement of each point of the stroke description, as a fraction of the
 *     digit's height
 * @param rotation radians
 * @param shear horizontal shift per unit of height
 * @param heightMin smallest height of a digit
 * @param heightMax largest height
 * @param widthMin smallest width as a factor of the described width
 * @param widthMax largest
 * @param shift displacement of the centre
 * @param elastic displacement by the smooth random field
 * @param radiusMin thinnest stroke, half its width
 * @param radiusMax thickest
 * @param edgeMin sharpest edge: length of the ramp from ink to background
 * @param edgeMax softest
 * @param inkMin faintest ink, 1 is full
 * @param noise grey noise on ink and background, 1 is full ink
 * @param gap chance that a stretch of a digit is missing
 * @param blot chance of a stray stroke
 */
record DigitDifficulty(
    double pointJitter,
    double rotation,
    double shear,
    double heightMin,
    double heightMax,
    double widthMin,
    double widthMax,
    double shift,
    double elastic,
    double radiusMin,
    double radiusMax,
    double edgeMin,
    double edgeMax,
    double inkMin,
    double noise,
    double gap,
    double blot) {

  /** The setting of the quickstart. */
  static final DigitDifficulty STANDARD =
      new DigitDifficulty(
          0.04, 0.26, 0.22, 16.5, 21, 0.75, 1.2, 2.0, 1.5, 0.8, 1.7, 0.8, 1.6, 0.85, 0.04, 0.2,
          0.1);
}
