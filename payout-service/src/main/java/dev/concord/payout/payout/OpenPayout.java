package dev.concord.payout.payout;

import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.payout.domain.Payout;
import org.springframework.stereotype.Service;

/** Sets money aside for a payout that takes no rewards, and has it paid as all others are. */
@Service
public final class OpenPayout {

    private final Payouts payouts;
    private final Ledger ledger;

    OpenPayout(Payouts payouts, Ledger ledger) {
        this.payouts = payouts;
        this.ledger = ledger;
    }

    /** Opens it. The caller holds a transaction, and the lock on what the money is taken from. */
    public void open(Payout payout) {
        payouts.add(payout);
        ledger.post(payout.planned());
    }
}
