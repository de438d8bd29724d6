package dev.concord.payout.payout;

import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.Payout.Purpose;
import org.springframework.stereotype.Service;

/** Sets money aside for a payout that takes no rewards, and has it paid as all others are. */
@Service
public final class OpenPayout {

    private final Payouts payouts;
    private final PlatformPayouts platformPayouts;
    private final Ledger ledger;

    OpenPayout(Payouts payouts, PlatformPayouts platformPayouts, Ledger ledger) {
        this.payouts = payouts;
        this.platformPayouts = platformPayouts;
        this.ledger = ledger;
    }

    /** Opens it. The caller holds a transaction, and the lock on what the money is taken from. */
    public void open(Payout payout) {
        switch (payout.purpose()) {
            case Purpose.Rewards _, Purpose.Withdrawal _ -> payouts.add(payout);
            case Purpose.Refund _, Purpose.Sweep _ -> platformPayouts.add(payout);
        }
        ledger.post(payout.planned());
    }
}
