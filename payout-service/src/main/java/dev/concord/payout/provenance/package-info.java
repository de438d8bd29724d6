/**
 * Where labels come from: every agreement becomes a leaf, leaves are gathered into Merkle trees once an interval, and each tree is
 * anchored on chain as an access key of an account kept for this. Vendors get proofs that hold without us.
 */
@NullMarked
package dev.concord.payout.provenance;

import org.jspecify.annotations.NullMarked;
