/** Messages that prove an account without a transaction (NEP-413). */
@NullMarked
package dev.concord.near.message;

import org.jspecify.annotations.NullMarked;
