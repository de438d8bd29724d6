/**
 * Where a label comes from, so that anybody can check it: an agreement's leaf, the Merkle trees of leaves and the forests of trees, the
 * proof that a leaf leads to a key that stands on NEAR, and its verification. Who makes proofs and who checks them share this package.
 */
@NullMarked
package dev.concord.near.provenance;

import org.jspecify.annotations.NullMarked;
