@NullMarked
package dev.concord.consensus.aggregation.measure;

import org.jspecify.annotations.NullMarked;
