/** Byte for byte equal to near-api-js. */
@NullMarked
package dev.concord.near.transaction;

import org.jspecify.annotations.NullMarked;
