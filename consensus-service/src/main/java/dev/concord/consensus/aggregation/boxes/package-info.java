/** Boxes in images: intersection over union, and corners by a weighted robust mean. */
@NullMarked
package dev.concord.consensus.aggregation.boxes;

import org.jspecify.annotations.NullMarked;
