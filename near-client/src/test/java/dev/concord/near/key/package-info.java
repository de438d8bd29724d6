/** What a key, an account or a hash is, and what is refused. */
@NullMarked
package dev.concord.near.key;

import org.jspecify.annotations.NullMarked;
