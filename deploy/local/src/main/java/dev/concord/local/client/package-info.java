/** Concord's public API as its customers see it; every call is safe to repeat and is repeated while the platform recovers. */
@NullMarked
package dev.concord.local.client;

import org.jspecify.annotations.NullMarked;
