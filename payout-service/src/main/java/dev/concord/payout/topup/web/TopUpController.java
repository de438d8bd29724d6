package dev.concord.payout.topup.web;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.near.transaction.Transaction;
import dev.concord.payout.topup.RequestTopUp;
import dev.concord.payout.topup.TopUp;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.ProblemException;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the operator fetches the transfer that tops the treasury up, to sign it where the cold key is. */
@RestController
final class TopUpController {

    private static final Duration CHAIN_RETRY = Duration.ofSeconds(1);

    private final RequestTopUp request;

    TopUpController(RequestTopUp request) {
        this.request = request;
    }

    @GetMapping("/v1/operator/top-up")
    TopUpView topUp(OperatorCaller operator, @RequestParam(value = "asset", required = false) @Nullable String asset) {
        try {
            return switch (request.request(asset == null ? Asset.NEAR : asset(asset))) {
                case RequestTopUp.Outcome.Requested(var topUp) -> TopUpView.of(topUp);
                case RequestTopUp.Outcome.Impossible(var reason) ->
                    throw new ProblemException(PayoutProblem.NO_TOP_UP, reason);
                case RequestTopUp.Outcome.NoAnswer _ -> throw chainAway();
            };
        } catch (RpcFailure away) {
            throw chainAway();
        }
    }

    private static ProblemException chainAway() {
        return new ProblemException(PayoutProblem.CHAIN_AWAY, "the chain does not answer").retryAfter(CHAIN_RETRY);
    }

    private static Asset asset(String code) {
        try {
            return new Asset(code);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(PayoutProblem.MALFORMED_QUERY, String.valueOf(malformed.getMessage()));
        }
    }

    /** What there is and what is lacking, in base units; the transaction is unsigned Borsh in base 64, and its hash what is signed. */
    record TopUpView(
            Asset asset,
            NearAmount holding,
            NearAmount low,
            NearAmount cap,
            NearAmount lacks,
            @Nullable String from,
            @Nullable String publicKey,
            @Nullable String unsignedTransaction,
            @Nullable String transactionHash) {

        static TopUpView of(TopUp topUp) {
            var transaction = topUp.transaction();
            return new TopUpView(
                    topUp.asset(),
                    topUp.holding(),
                    topUp.hotFloat().low(),
                    topUp.hotFloat().cap(),
                    topUp.lacks(),
                    transaction.map(each -> each.signerId().value()).orElse(null),
                    transaction.map(each -> each.publicKey().toString()).orElse(null),
                    transaction.map(TopUpView::encoded).orElse(null),
                    transaction.map(each -> each.hash().toString()).orElse(null));
        }

        private static String encoded(Transaction transaction) {
            return Base64.getEncoder().encodeToString(transaction.encode());
        }
    }
}
