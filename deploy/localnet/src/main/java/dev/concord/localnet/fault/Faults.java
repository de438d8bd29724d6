package dev.concord.localnet.fault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The faults that are on. Safe for use by many threads; the monitor guards everything, and nothing here waits. */
public final class Faults {

    private static final int MAX_FAULTS = 100;
    private static final String CHAIN = "";

    private final RandomGenerator random;
    private final List<Armed> armed = new ArrayList<>();
    private long lastId;

    public Faults(RandomGenerator random) {
        this.random = random;
    }

    /** Switches a fault on, and names it. */
    public synchronized long add(Fault fault) {
        if (armed.size() == MAX_FAULTS) {
            throw new IllegalArgumentException("faults: " + MAX_FAULTS + " are on (expected: fewer)");
        }
        lastId++;
        armed.add(new Armed(lastId, fault));
        return lastId;
    }

    /** Switches one off; whether it was on. */
    public synchronized boolean remove(long id) {
        return armed.removeIf(each -> each.id == id);
    }

    public synchronized void clear() {
        armed.clear();
    }

    public synchronized List<Struck> all() {
        return armed.stream()
                .map(each -> new Struck(each.id, each.fault, each.struck))
                .toList();
    }

    /** Whether a fault of the kind strikes this call at this endpoint now; counts it if so. */
    public synchronized Optional<Fault> strike(String endpoint, String method, FaultKind... kinds) {
        var kindsAsked = Arrays.asList(kinds);
        for (var each : armed) {
            if (kindsAsked.contains(each.fault.kind()) && each.strikes(endpoint, method, random)) {
                return Optional.of(each.fault);
            }
        }
        return Optional.empty();
    }

    /** Whether a fault of the chain itself strikes now. */
    public boolean strikeChain(FaultKind kind) {
        return strike(CHAIN, CHAIN, kind).isPresent();
    }

    /** A fault that is on, and how often it has struck. */
    public record Struck(long id, Fault fault, int times) {}

    private static final class Armed {
        private final long id;
        private final Fault fault;
        private int struck;

        private Armed(long id, Fault fault) {
            this.id = id;
            this.fault = fault;
        }

        private boolean strikes(String endpoint, String method, RandomGenerator random) {
            var strikes = struck < fault.times()
                    && fault.concerns(endpoint, method)
                    && random.nextInt(1000) < fault.permille();
            struck += strikes ? 1 : 0;
            return strikes;
        }
    }
}
