/**
 * The rules of {@code aggregation.packed}: what is written comes back.
 */
@NullMarked
package dev.concord.consensus.aggregation.packed;

import org.jspecify.annotations.NullMarked;
