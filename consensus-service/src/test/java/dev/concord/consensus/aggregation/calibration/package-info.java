@NullMarked
package dev.concord.consensus.aggregation.calibration;

import org.jspecify.annotations.NullMarked;
