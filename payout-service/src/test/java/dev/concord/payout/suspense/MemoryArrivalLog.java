package dev.concord.payout.suspense;

import dev.concord.near.key.CryptoHash;
import dev.concord.payout.suspense.domain.Arrival;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was noted, in memory, known by its receipt; it can die before it notes anything. */
final class MemoryArrivalLog implements ArrivalLog {

    private final Map<CryptoHash, Arrival> noted = new LinkedHashMap<>();
    private boolean diesNext;

    @Override
    public void note(Collection<Arrival> arrivals) {
        if (diesNext && !arrivals.isEmpty()) {
            diesNext = false;
            throw new IllegalStateException("the test says so");
        }
        arrivals.forEach(arrival -> noted.putIfAbsent(arrival.receipt(), arrival));
    }

    void dieNext() {
        diesNext = true;
    }

    List<Arrival> noted() {
        return List.copyOf(noted.values());
    }
}
