package dev.concord.consensus.aggregation.choice.batch;

/** Why the posterior of a task is what it is: the prior times, for each answer, its likelihood. */
interface Reasons {

    /** Returns the logarithm of each class's prior; empty if the method has none. */
    double[] logPrior(int task);

    /** Returns the logarithm of the answer's likelihood under each class; empty if the method has none. */
    double[] logLikelihood(int task, int answer);

    /** Returns how much the answer counted; 1 for an answer that counts like every other. */
    double weight(int task, int answer);
}
