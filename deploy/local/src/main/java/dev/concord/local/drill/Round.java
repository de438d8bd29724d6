package dev.concord.local.drill;

import dev.concord.payout.step.Step;

/**
 * What a round tries out.
 *
 * @param step where the process is killed
 * @param trouble what goes wrong with the chain meanwhile
 * @param endpoint which one is struck, where the trouble is one endpoint's
 * @param killsAll whether the other process of the service, too, dies in that moment; else it goes on
 */
record Round(int number, Step step, Trouble trouble, String endpoint, boolean killsAll) {

    /** Whether a payment must be refused by the chain for the step to be reached. */
    boolean needsRefusal() {
        return step == Step.RETURNING || step == Step.RETURNED;
    }
}
