package dev.concord.payout.account;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import java.time.Instant;

/** A NEAR account, and the key that proved it. */
public record Account(AccountId id, PublicKey key, Instant registeredAt) {}
