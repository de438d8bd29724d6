/** NEAR's binary encoding, strict both ways: one value has one encoding, and hostile lengths are refused. */
@NullMarked
package dev.concord.near.borsh;

import org.jspecify.annotations.NullMarked;
