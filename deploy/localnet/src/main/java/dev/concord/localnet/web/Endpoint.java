package dev.concord.localnet.web;

import dev.concord.localnet.chain.Chain;
import dev.concord.localnet.chain.ChainError;
import dev.concord.localnet.fault.Fault;
import dev.concord.localnet.fault.FaultKind;
import dev.concord.localnet.fault.Faults;
import dev.concord.localnet.node.Awaited;
import dev.concord.localnet.node.Node;
import dev.concord.localnet.node.Submission;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.SignedTransaction;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** The node as those see it who ask at one address: it may be behind, or have forgotten. */
final class Endpoint {

    private static final String ANY = "";

    private final Node node;
    private final Faults faults;
    private final String path;

    Endpoint(Node node, Faults faults, String path) {
        this.node = node;
        this.faults = faults;
        this.path = path;
    }

    long transactionValidityBlocks() {
        return node.settings().transactionValidityBlocks();
    }

    <T> T read(Function<Chain, T> reader) {
        return node.read(seen().andThen(reader));
    }

    /** A node that is behind does not know the newest base blocks, and calls such transactions expired. */
    Submission submit(SignedTransaction signed) {
        var refusal = congestion();
        if (refusal.isPresent()) {
            return new Submission.Refused(refusal.get());
        }
        return read(chain -> chain.heightOf(signed.transaction().blockHash())).isPresent()
                ? node.submit(signed)
                : new Submission.Refused(ChainError.of("Expired"));
    }

    Awaited await(CryptoHash hash, Optional<SignedTransaction> sent, WaitUntil level, Duration time)
            throws InterruptedException {
        return node.await(hash, sent, level, time, seen());
    }

    private Optional<ChainError> congestion() {
        return faults.strike(path, "send_tx", FaultKind.CONGESTION)
                .map(congested -> ChainError.congested())
                .or(() -> faults.strike(path, "send_tx", FaultKind.SHARD_STUCK).map(stuck -> ChainError.stuck()));
    }

    private Function<Chain, Chain> seen() {
        var lag = faults.strike(path, ANY, FaultKind.LAG).map(Fault::size);
        var retention = faults.strike(path, ANY, FaultKind.SHORT_RETENTION).map(Fault::size);
        return lag.isEmpty() && retention.isEmpty()
                ? Function.identity()
                : chain -> chain.seen(lag.orElse(0L), retention.orElse(Long.MAX_VALUE));
    }
}
