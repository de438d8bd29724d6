/**
 * One project's labels in arrays, counted by the rules of the stream, and what refining them together says of each task. What
 * comes out depends on which labels count, not on the order in which they came.
 */
@NullMarked
package dev.concord.consensus.refinement.domain;

import org.jspecify.annotations.NullMarked;
