package dev.concord.local.campaign;

/** Where a run tells how it is getting on. */
public interface Progress {

    /** Something was reached and stays true. */
    void step(String what);

    /** How far the current step is; replaced by the next one. */
    void update(String what);
}
