/** What to do next about a tree that is not anchored, decided by what the chain shows alone. */
@NullMarked
package dev.concord.payout.provenance.domain;

import org.jspecify.annotations.NullMarked;
