/** Proofs over HTTP. */
@NullMarked
package dev.concord.payout.provenance.web;

import org.jspecify.annotations.NullMarked;
