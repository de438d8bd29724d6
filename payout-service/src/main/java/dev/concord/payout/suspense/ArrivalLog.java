package dev.concord.payout.suspense;

import dev.concord.payout.suspense.domain.Arrival;
import java.util.Collection;

/** Where what has come is noted. */
interface ArrivalLog {

    /** Notes arrivals that are not known yet. A transaction comes before the receipt that it becomes. */
    void note(Collection<Arrival> arrivals);
}
