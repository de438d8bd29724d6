package dev.concord.localnet.chain;

import dev.concord.near.key.Bytes;
import java.util.List;

/** How a contract's method ended. What it logged stays, whatever becomes of its receipt. */
public sealed interface CallResult {

    long gasBurnt();

    List<String> logs();

    /**
     * Done.
     *
     * @param value what it returned; a method that awaits a promise returns what that gives
     */
    record Returned(Bytes value, List<String> logs, List<Promise> promises, long gasBurnt) implements CallResult {

        public Returned {
            logs = List.copyOf(logs);
            promises = List.copyOf(promises);
        }
    }

    /** Stopped by the contract itself, with its own words. */
    record Panicked(String message, List<String> logs, long gasBurnt) implements CallResult {

        public Panicked {
            logs = List.copyOf(logs);
        }
    }

    record MethodNotFound(long gasBurnt) implements CallResult {

        @Override
        public List<String> logs() {
            return List.of();
        }
    }

    /** A view tried what only a transaction may. */
    record ProhibitedInView(String hostFunction, long gasBurnt) implements CallResult {

        @Override
        public List<String> logs() {
            return List.of();
        }
    }
}
