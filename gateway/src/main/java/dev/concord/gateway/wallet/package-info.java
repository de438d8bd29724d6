/**
 * Taskers who sign in by wallet: a message of ours, signed by a full-access key of a NEAR account (NEP-413), opens a session once.
 * The account's first sign-in makes the tasker.
 */
@NullMarked
package dev.concord.gateway.wallet;

import org.jspecify.annotations.NullMarked;
