/** Byte for byte equal to near-api-js. */
@NullMarked
package dev.concord.near.message;

import org.jspecify.annotations.NullMarked;
