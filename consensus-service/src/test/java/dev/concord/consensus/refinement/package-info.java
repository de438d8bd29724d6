/**
 * Refinement of whole projects, without a broker.
 */
@NullMarked
package dev.concord.consensus.refinement;

import org.jspecify.annotations.NullMarked;
