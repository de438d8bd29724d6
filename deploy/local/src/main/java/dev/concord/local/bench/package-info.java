/**
 * What the consensus service can do on this machine, beside a broker on the same processors: how many labels a second against
 * the same stream that decides nothing, and how soon an agreement follows its last label.
 */
@NullMarked
package dev.concord.local.bench;

import org.jspecify.annotations.NullMarked;
