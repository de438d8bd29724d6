package dev.concord.localnet.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;

/** How the chain begins: one account that holds everything. The seed makes two chains with the same bank distinct. */
public record Genesis(CryptoHash seed, AccountId bank, PublicKey bankKey) {}
