/** Hostile encodings. */
@NullMarked
package dev.concord.near.borsh;

import org.jspecify.annotations.NullMarked;
