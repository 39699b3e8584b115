package org.redoubt.model.onednn;

/**
 * What goes through a stage backwards, as addresses of a slice's first number.
 *
 * @param x what the stage's forward took
 * @param dy derivative by its output; the stage may overwrite it
 * @param dx where the derivative by x goes; 0: not wanted
 * @param parameters whether the derivatives by the parameters are wanted
 */
record Flow(long x, long dy, long dx, boolean parameters) {}
