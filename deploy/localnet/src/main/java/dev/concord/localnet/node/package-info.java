/** The running node: takes transactions, makes blocks on a clock, and lets callers wait for them. */
@NullMarked
package dev.concord.localnet.node;

import org.jspecify.annotations.NullMarked;
