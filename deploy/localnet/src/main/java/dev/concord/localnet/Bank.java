package dev.concord.localnet;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;

/** The account that holds all money at the beginning, and its full-access key. */
public record Bank(AccountId accountId, SecretKey key) {}
