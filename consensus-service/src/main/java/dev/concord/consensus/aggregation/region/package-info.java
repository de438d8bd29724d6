/**
 * What boxes, polygons and spans share: marks of different taskers are grouped into objects, and for each object the crowd
 * votes, by skill, on whether it exists, what it is called and where it lies. A kind brings its geometry as a RegionForm.
 */
@NullMarked
package dev.concord.consensus.aggregation.region;

import org.jspecify.annotations.NullMarked;
