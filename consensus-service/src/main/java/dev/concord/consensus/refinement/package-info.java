/**
 * Refinement of whole projects beside the stream: {@link dev.concord.consensus.refinement.RefineProject} reads a project's labels
 * from the log, decides all of its tasks together, and tells the topology, which alone publishes. One project at a time.
 */
@NullMarked
package dev.concord.consensus.refinement;

import org.jspecify.annotations.NullMarked;
