/**
 * The connection to Redis and the Lua scripts that run there. What the keys mean is written in {@code redis/common.lua}; the
 * stores that use them live beside the features they belong to.
 */
@NullMarked
package dev.concord.submission.redis;

import org.jspecify.annotations.NullMarked;
