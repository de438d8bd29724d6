package dev.concord.payout.account;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.Signature;

/** What a wallet returns: the account, its key, and the signature under a challenge with this nonce. */
public record Proof(AccountId account, PublicKey key, Signature signature, Bytes nonce) {}
