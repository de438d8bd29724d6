package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.borsh.BorshWriter;
import dev.concord.near.key.CryptoHash;
import java.util.List;

/** What happened in a block. Most blocks are empty, and share one content. */
record BlockContent(
        List<CryptoHash> transactions, List<CryptoHash> receipts, long gasUsed, NearAmount burnt, CryptoHash hash) {

    static final BlockContent EMPTY = of(List.of(), List.of(), 0, NearAmount.ZERO);

    BlockContent {
        transactions = List.copyOf(transactions);
        receipts = List.copyOf(receipts);
    }

    static BlockContent of(List<CryptoHash> transactions, List<CryptoHash> receipts, long gasUsed, NearAmount burnt) {
        var names = new BorshWriter().u32(transactions.size());
        transactions.forEach(hash -> names.fixed(hash.bytes().toArray()));
        receipts.forEach(hash -> names.fixed(hash.bytes().toArray()));
        return new BlockContent(transactions, receipts, gasUsed, burnt, CryptoHash.sha256(names.toByteArray()));
    }
}
