package org.redoubt.ui.surface;

/** A point of a plane, by its coordinates along the two directions. */
record PlanePoint(double random, double gradient) {}
