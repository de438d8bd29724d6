/**
 * Makes confidence honest by control tasks, whose answers are known: a temperature for classes, an interval factor for
 * numbers. Labels alone cannot show how far a whole crowd is from the truth; where all agree, all may be wrong.
 */
@NullMarked
package dev.concord.consensus.aggregation.calibration;

import org.jspecify.annotations.NullMarked;
