package dev.concord.payout.audit;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.payout.chain.Treasury;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks each endpoint apart what the treasury holds and believes the one that has come farthest: a node that lags tells of before. */
@Service
final class AskTreasury {

    private static final Logger LOG = LoggerFactory.getLogger(AskTreasury.class);

    private final List<NearRpc> endpoints;
    private final Treasury treasury;

    AskTreasury(NearRpc rpc, Treasury treasury) {
        this.endpoints = rpc.apart();
        this.treasury = treasury;
    }

    /** What the treasury holds at a final block. */
    record Holding(NearAmount amount, long height) {}

    /** Returns nothing if no endpoint answers. */
    Optional<Holding> ask() {
        return endpoints.stream().flatMap(this::ask).max(Comparator.comparingLong(Holding::height));
    }

    private Stream<Holding> ask(NearRpc endpoint) {
        try {
            return switch (endpoint.viewAccount(treasury.account(), Finality.FINAL)) {
                case AccountAnswer.Found found ->
                    Stream.of(new Holding(found.amount(), found.at().height()));
                case AccountAnswer.Absent absent ->
                    Stream.of(new Holding(NearAmount.ZERO, absent.at().height()));
                case AccountAnswer.UnknownBlock _ -> Stream.empty();
            };
        } catch (RpcFailure away) {
            LOG.debug("an endpoint does not answer", away);
            return Stream.empty();
        }
    }
}
