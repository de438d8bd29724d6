/** Outlines in images: what a crossing outline encloses, and the area that more than half of the taskers enclose, by weight. */
@NullMarked
package dev.concord.consensus.aggregation.polygons;

import org.jspecify.annotations.NullMarked;
