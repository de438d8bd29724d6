/** People who sign in by name and password: kept as Argon2id, changed only by whoever knows the one so far, never told whether it exists. */
@NullMarked
package dev.concord.gateway.password;

import org.jspecify.annotations.NullMarked;
