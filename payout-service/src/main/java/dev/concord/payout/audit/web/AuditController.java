package dev.concord.payout.audit.web;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.audit.Audit;
import dev.concord.payout.audit.AuditLedger;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.ProblemException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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

    /**
     * The audit; amounts are base units as text, those of sources below zero.
     *
     * @param totals of NEAR by kind of account; {@code assets} has them for every asset
     * @param treasuryLeast to treasuryMost is how much NEAR the treasury must hold, whatever came of unresolved attempts;
     *     {@code treasury} has that for every asset
     */
    record AuditView(
            boolean ledgerBalanced,
            boolean chainsIntact,
            String digest,
            boolean chainMatchesLedger,
            long unresolvedAttempts,
            Map<String, String> totals,
            Map<String, Map<String, String>> assets,
            @Nullable String treasuryOnChain,
            String treasuryLeast,
            String treasuryMost,
            String unclaimedOnChain,
            Map<String, TreasuryView> treasury,
            long height,
            List<String> differences) {

        static AuditView of(Audit audit) {
            var assets = new TreeMap<String, Map<String, String>>();
            audit.totals().forEach((asset, totals) -> assets.put(asset, texts(totals)));
            var treasury = new TreeMap<String, TreasuryView>();
            audit.treasury().forEach((asset, found) -> treasury.put(asset, TreasuryView.of(found)));
            var near = Objects.requireNonNull(treasury.get(Asset.NEAR.code()), "NEAR is in every audit");
            return new AuditView(
                    audit.ledgerBalanced(),
                    audit.chainsIntact(),
                    audit.digest(),
                    audit.chainMatchesLedger(),
                    audit.unresolvedAttempts(),
                    assets.getOrDefault(Asset.NEAR.code(), Map.of()),
                    assets,
                    near.onChain(),
                    near.least(),
                    near.most(),
                    near.unclaimed(),
                    treasury,
                    audit.height(),
                    audit.differences());
        }

        private static Map<String, String> texts(Map<String, BigInteger> totals) {
            var texts = new TreeMap<String, String>();
            totals.forEach((kind, total) -> texts.put(kind, total.toString()));
            return texts;
        }
    }

    /** What the treasury holds of an asset, null if no token answers, and must hold at least and at most. */
    record TreasuryView(@Nullable String onChain, String least, String most, String unclaimed) {

        static TreasuryView of(Audit.TreasuryFound found) {
            var onChain = found.onChain();
            return new TreasuryView(
                    onChain == null ? null : onChain.toString(),
                    found.least().toString(),
                    found.most().toString(),
                    found.unclaimed().toString());
        }
    }
}
