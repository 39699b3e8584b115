package org.redoubt.result;

/** One row of timing.csv: what differs between equal runs. */
public record TimingRow(
    long step, double elapsedSeconds, double imagesPerSecond, double etaSeconds) {}
