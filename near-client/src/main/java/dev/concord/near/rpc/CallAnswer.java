package dev.concord.near.rpc;

import dev.concord.near.key.Bytes;
import java.util.List;

/** What came of looking at a contract. */
public sealed interface CallAnswer {

    /** What the method returned. */
    record Returned(Bytes value, List<String> logs, BlockPoint at) implements CallAnswer {

        public Returned {
            logs = List.copyOf(logs);
        }
    }

    /** The contract refuses, has no such method, or there is no contract; in the node's own words. */
    record Failed(String message, BlockPoint at) implements CallAnswer {}

    /** The account does not exist. */
    record Absent(BlockPoint at) implements CallAnswer {}

    /** The node does not have the block asked for: never made, not yet here, or no longer kept. */
    record UnknownBlock() implements CallAnswer {}
}
