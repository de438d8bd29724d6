/**
 * Has a crowd lease and submit all at once, from a pool of tasks so small that many want the same one, and counts in Kafka whether
 * anybody labelled a task twice and whether any task got more labels than it wanted.
 */
@NullMarked
package dev.concord.local.labeldrill;

import org.jspecify.annotations.NullMarked;
