package dev.concord.payout.topup;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.ledger.ReadTotals;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.payout.OpenPayout;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.step.Step;
import dev.concord.payout.step.Steps;
import dev.concord.payout.topup.domain.HotFloat;
import java.math.BigInteger;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sets aside what is above a cap. It is a payout like all others, at most one in each asset at a time. Only what the chain and the books
 * both know of counts, so that neither a node that lags nor money that nobody has looked at yet brings too much away.
 */
@Service
final class OpenSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSweep.class);
    /** What the chain has refused once it is likely to refuse again, and each try costs gas. */
    private static final Duration REST = Duration.ofHours(1);

    private final TopUpSettings settings;
    private final ReadTotals totals;
    private final Sweeps sweeps;
    private final OpenPayout opening;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;
    private final Steps steps;

    OpenSweep(
            TopUpSettings settings,
            ReadTotals totals,
            Sweeps sweeps,
            OpenPayout opening,
            TransactionOperations transaction,
            InstantSource clock,
            Ids ids,
            Steps steps) {
        this.settings = settings;
        this.totals = totals;
        this.sweeps = sweeps;
        this.opening = opening;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
        this.steps = steps;
    }

    /** Opens one if so much is on chain that it is time. */
    void open(Asset asset, HotFloat hotFloat, AccountId cold, NearAmount onChain) {
        try {
            var swept = transaction.execute(_ -> {
                var surplus = surplus(asset, hotFloat, onChain);
                if (surplus.isZero() || sweeps.areToWait(asset, clock.instant().minus(REST))) {
                    return NearAmount.ZERO;
                }
                opening.open(new Payout(new PayoutId(ids.next()), new Payout.Purpose.Sweep(), cold, asset, surplus));
                steps.reached(Step.SWEEPING);
                return surplus;
            });
            if (!swept.isZero()) {
                steps.reached(Step.SWEPT);
                LOG.info("{} {} above the cap of {} go to {}", swept, asset, hotFloat.cap(), cold);
            }
        } catch (DuplicateKeyException another) {
            LOG.debug("another process sweeps {}", asset, another);
        }
    }

    private NearAmount surplus(Asset asset, HotFloat hotFloat, NearAmount onChain) {
        var booked = totals.of(asset);
        var free = AccountKind.inTreasury(booked)
                .min(onChain.yocto())
                .subtract(booked.getOrDefault(AccountKind.IN_FLIGHT, BigInteger.ZERO))
                .max(BigInteger.ZERO);
        var due = booked.getOrDefault(AccountKind.DUE, BigInteger.ZERO);
        return hotFloat.surplus(
                new NearAmount(free), new NearAmount(due), settings.sweep().marginPermille());
    }
}
