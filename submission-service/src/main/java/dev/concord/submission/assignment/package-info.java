/**
 * Leases: which tasker works on which task until when. One Lua script decides and remembers ({@code redis/lease-*.lua}); the tasker
 * gets a signed token that proves the lease even if Redis forgets it.
 */
@NullMarked
package dev.concord.submission.assignment;

import org.jspecify.annotations.NullMarked;
