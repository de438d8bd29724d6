/**
 * How the labels of one task become one decision: the question, the decision, and what the decision says of its taskers.
 * Pure functions of their arguments; one package below for each kind of label.
 */
@NullMarked
package dev.concord.consensus.aggregation;

import org.jspecify.annotations.NullMarked;
