package dev.concord.local.aggregate;

/** A method with all that it reads: the last step of loading is to make its table, and the first of estimating to read it. */
@FunctionalInterface
interface Prepared {

    Estimated estimate();
}
