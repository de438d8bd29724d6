package dev.concord.payout.suspense;

import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.ChunkForAccounts;
import dev.concord.near.rpc.ReceiptView;
import dev.concord.near.rpc.TransactionView;
import java.util.List;

/** A final block, and what its new chunks hold for the treasury and for the tokens. */
record SeenBlock(BlockView block, List<ChunkForAccounts> chunks) {

    SeenBlock {
        chunks = List.copyOf(chunks);
    }

    List<TransactionView> transactions() {
        return chunks.stream().flatMap(chunk -> chunk.transactions().stream()).toList();
    }

    List<ReceiptView> receipts() {
        return chunks.stream().flatMap(chunk -> chunk.receipts().stream()).toList();
    }
}
