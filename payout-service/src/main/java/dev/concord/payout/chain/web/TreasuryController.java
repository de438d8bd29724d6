package dev.concord.payout.chain.web;

import dev.concord.payout.chain.ChainStanding;
import dev.concord.payout.chain.OpenChain;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.ProblemException;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells anybody where deposits go; nobody while they would not be credited. */
@RestController
final class TreasuryController {

    private static final Duration CHAIN_RETRY = Duration.ofSeconds(1);

    private final OpenChain chain;

    TreasuryController(OpenChain chain) {
        this.chain = chain;
    }

    @GetMapping("/v1/treasury")
    TreasuryView treasury() {
        return switch (chain.standing()) {
            case ChainStanding.Open open ->
                new TreasuryView(open.pin().treasury(), open.pin().chainId());
            case ChainStanding.Shut shut ->
                throw new ProblemException(PayoutProblem.CHAIN_AWAY, shut.reason()).retryAfter(CHAIN_RETRY);
        };
    }

    /** The account that deposits go to, and on which chain. */
    record TreasuryView(String accountId, String chainId) {}
}
