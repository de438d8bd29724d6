package dev.concord.consensus.aggregation.scale.batch;

/**
 * What a method made of the labels, as if there were no control tasks.
 *
 * @param values for each task the decided value; 0 for one without answers
 * @param labels for each answer its label, with the tasker's bias taken out where the method knows it
 * @param weights for each answer how much it counted, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // Lives only until the estimate is made of it.
record WeightedValues(double[] values, double[] labels, double[] weights) {}
