package dev.concord.payout.drill;

import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.payout.domain.Payout;
import java.util.UUID;

/**
 * One signed transaction of a payout.
 *
 * @param baseHeight of the block that it names; it can be included for so many heights after that
 */
public record Attempted(UUID id, Payout payout, int lane, Nonce nonce, long baseHeight, CryptoHash hash) {}
