/**
 * What holds for every kind of label.
 */
@NullMarked
package dev.concord.consensus.aggregation;

import org.jspecify.annotations.NullMarked;
