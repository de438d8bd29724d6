/** A simulated NEAR node for development: one process, one shard, state on disk. It is part of no production image. */
@NullMarked
package dev.concord.localnet;

import org.jspecify.annotations.NullMarked;
