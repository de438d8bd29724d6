package dev.concord.payout.provenance;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.provenance.AnchorChain.Deed;
import dev.concord.near.provenance.NearAnchorChain;
import dev.concord.near.rpc.BlockHeight;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.payout.chain.NearSettings;
import dev.concord.payout.provenance.domain.KeySight;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Endpoints asked apart: what is noted of an anchor stands in proofs for good, so that it takes the word of as many as the end of a
 * payout does.
 */
@Component
final class AnchorWitnesses {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorWitnesses.class);

    private final List<NearRpc> endpoints;
    private final int required;

    AnchorWitnesses(NearRpc rpc, NearSettings settings) {
        this.endpoints = rpc.apart();
        this.required = settings.witnesses();
    }

    KeySight key(AccountId account, PublicKey key) {
        return KeySight.agreed(
                asked(endpoint -> Optional.of(endpoint.viewAccessKey(account, key, Finality.FINAL)))
                        .toList(),
                required);
    }

    /** Whether a transaction has done what it says. */
    boolean haveSeenSuccess(CryptoHash transaction, AccountId sender) {
        return agreed(endpoint -> Optional.of(new NearAnchorChain(endpoint).transaction(transaction, sender)))
                .filter(Deed.SUCCEEDED::equals)
                .isPresent();
    }

    /** Returns the hash of the block at a height; nothing if too few keep it. */
    Optional<CryptoHash> blockAt(long height) {
        return agreed(endpoint -> endpoint.blockAt(new BlockHeight(height)).map(BlockView::hash));
    }

    private <T> Optional<T> agreed(Function<NearRpc, Optional<T>> question) {
        var answers = asked(question).toList();
        return answers.stream()
                .filter(answer -> Collections.frequency(answers, answer) >= required)
                .findFirst();
    }

    private <T> Stream<T> asked(Function<NearRpc, Optional<T>> question) {
        return endpoints.stream().flatMap(endpoint -> {
            try {
                return question.apply(endpoint).stream();
            } catch (RpcFailure away) {
                LOG.debug("an endpoint says nothing of an anchor", away);
                return Stream.empty();
            }
        });
    }
}
