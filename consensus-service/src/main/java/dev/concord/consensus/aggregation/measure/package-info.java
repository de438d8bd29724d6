/** How near decisions come to known answers, and how honest their confidence is: sums over tasks, one task at a time. */
@NullMarked
package dev.concord.consensus.aggregation.measure;

import org.jspecify.annotations.NullMarked;
