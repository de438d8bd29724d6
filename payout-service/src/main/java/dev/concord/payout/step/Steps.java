package dev.concord.payout.step;

/** Is told of each step. */
@FunctionalInterface
public interface Steps {

    void reached(Step step);
}
