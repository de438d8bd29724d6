package dev.concord.local.aggregate;

/** Shows a person how far something is. */
@FunctionalInterface
public interface Meter {

    /** Shows it, or not if nobody watches or it has just been shown. */
    void show(String what, double share);
}
