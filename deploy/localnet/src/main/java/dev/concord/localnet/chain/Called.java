package dev.concord.localnet.chain;

import dev.concord.near.key.Bytes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one function call did.
 *
 * @param returned null where it failed
 * @param gasPromised gas that goes with what it sends
 */
record Called(
        Optional<ChainError> error,
        CallResult.@Nullable Returned returned,
        List<Sent> sent,
        List<String> logs,
        long gasBurnt,
        long gasPromised) {

    static Called failed(ChainError error, List<String> logs, long gasBurnt) {
        return new Called(Optional.of(error), null, List.of(), logs, gasBurnt, 0);
    }

    Bytes value() {
        return returned == null ? Bytes.EMPTY : returned.value();
    }
}
