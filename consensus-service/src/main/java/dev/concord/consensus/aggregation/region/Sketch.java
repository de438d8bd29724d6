package dev.concord.consensus.aggregation.region;

/**
 * An object as far as it is known, to match marks to.
 *
 * @param region where it is, called as it most probably is
 * @param rightClass how probable that class is
 */
record Sketch<R>(R region, double rightClass) {}
