/**
 * Labels, and what is learned from them, as bytes and columns of numbers: as objects they would take ten times the memory. A project that
 * is refined lies in memory so, and the state of a task in its store.
 */
@NullMarked
package dev.concord.consensus.aggregation.packed;

import org.jspecify.annotations.NullMarked;
