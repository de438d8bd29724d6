/**
 * Where labels come from: every agreement becomes a leaf, leaves are gathered into Merkle trees once an interval, several trees into a
 * forest, and one key an interval is anchored on chain, of a tree or of a forest, as an access key of an account kept for this. Vendors
 * get proofs that hold without us.
 */
@NullMarked
package dev.concord.payout.provenance;

import org.jspecify.annotations.NullMarked;
