package dev.concord.payout.audit.web;

import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.audit.Audit;
import dev.concord.payout.audit.AuditLedger;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the operator whether the books are right. */
@RestController
final class AuditController {

    private static final Duration CHAIN_RETRY = Duration.ofSeconds(1);

    private final AuditLedger auditing;

    AuditController(AuditLedger auditing) {
        this.auditing = auditing;
    }

    @GetMapping("/v1/operator/audit")
    AuditView audit(OperatorCaller operator) throws InterruptedException {
        return auditing.audit()
                .map(AuditView::of)
                .orElseThrow(() -> new ProblemException(
                                PayoutProblem.CHAIN_AWAY, "the chain does not answer (expected: soon)")
                        .retryAfter(CHAIN_RETRY));
    }

    /** The audit; amounts are yocto as text, those of sources below zero. */
    record AuditView(
            boolean ledgerBalanced,
            boolean chainMatchesLedger,
            long unresolvedAttempts,
            Map<String, String> totals,
            NearAmount treasuryOnChain,
            NearAmount unclaimedOnChain,
            long height,
            List<String> differences) {

        static AuditView of(Audit audit) {
            var totals = new TreeMap<String, String>();
            audit.totals().forEach((kind, total) -> totals.put(kind, total.toString()));
            return new AuditView(
                    audit.ledgerBalanced(),
                    audit.chainMatchesLedger(),
                    audit.unresolvedAttempts(),
                    totals,
                    audit.treasuryOnChain(),
                    audit.unclaimedOnChain(),
                    audit.height(),
                    audit.differences());
        }
    }
}
