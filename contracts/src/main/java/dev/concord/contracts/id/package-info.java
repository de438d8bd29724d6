/**
 * Typed ids. Each is a UUIDv7 (RFC 9562), so ids sort by the time they were made; they travel as text. Whoever creates a
 * thing makes its id, so that a repeated request finds what the first one made.
 */
@NullMarked
package dev.concord.contracts.id;

import org.jspecify.annotations.NullMarked;
