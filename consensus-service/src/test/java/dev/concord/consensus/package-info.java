/**
 * The service as a whole.
 */
@NullMarked
package dev.concord.consensus;

import org.jspecify.annotations.NullMarked;
