package org.redoubt.result;

import org.redoubt.config.Attack;

/** Robust accuracy at one radius: the attack carries the radius. */
public record CurvePoint(Attack attack, Proportion robust) {}
