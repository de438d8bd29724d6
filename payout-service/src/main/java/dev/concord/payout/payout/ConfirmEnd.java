package dev.concord.payout.payout;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.near.rpc.TransactionAnswer;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.payout.chain.NearSettings;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.payout.domain.AttachedDeposits;
import dev.concord.payout.payout.domain.Sighting;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Asks endpoints apart what came of an attempt: one question to each, whatever the transaction carries. A success that is none
 * would lose a payment and a refusal that is none would pay twice, so that the word of one node moves no money unless the operator
 * has only one.
 */
@Service
final class ConfirmEnd {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmEnd.class);

    private final List<NearRpc> endpoints;
    private final Treasury treasury;
    private final int required;
    private final Contradictions contradictions;

    ConfirmEnd(NearRpc rpc, Treasury treasury, NearSettings settings, Contradictions contradictions) {
        this.contradictions = contradictions;
        this.endpoints = rpc.apart();
        this.treasury = treasury;
        this.required = settings.witnesses();
    }

    Sighting sight(Attempt attempt) {
        var deposits = AttachedDeposits.of(
                SignedTransaction.decode(attempt.signed().toArray()).transaction());
        var seen = new ArrayList<Sighting>();
        var sightings = endpoints.stream()
                .map(endpoint -> sightedBy(endpoint, attempt, deposits))
                .peek(seen::add);
        var agreed = Sighting.agreed(sightings, endpoints.size(), required);
        if (Sighting.contradict(seen)) {
            contradictions.tell(attempt, seen.toString());
        }
        return agreed;
    }

    private Sighting sightedBy(NearRpc endpoint, Attempt attempt, AttachedDeposits deposits) {
        try {
            return deposits.mayReturn()
                    ? traced(endpoint, attempt, deposits)
                    : asked(endpoint, attempt, deposits.total());
        } catch (RpcFailure noAnswer) {
            LOG.debug("an endpoint says nothing of attempt {}", attempt.hash(), noAnswer);
            return new Sighting.Unseen();
        }
    }

    private Sighting asked(NearRpc endpoint, Attempt attempt, NearAmount kept) {
        return switch (endpoint.transaction(attempt.hash(), treasury.account(), WaitUntil.NONE)) {
            case TransactionAnswer.Known known -> Sighting.of(known.status(), () -> kept);
            case TransactionAnswer.Unknown _ -> new Sighting.Unseen();
        };
    }

    /** Receipts tell whether a contract has sent a deposit back. */
    private Sighting traced(NearRpc endpoint, Attempt attempt, AttachedDeposits deposits) {
        return endpoint.trace(attempt.hash(), treasury.account())
                .map(traced -> Sighting.of(traced.status(), () -> deposits.kept(traced.receipts())))
                .orElseGet(Sighting.Unseen::new);
    }
}
