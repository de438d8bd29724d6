package dev.concord.local.drill;

import static dev.concord.localnet.fault.FaultKind.CONGESTION;
import static dev.concord.localnet.fault.FaultKind.DISCONNECT;
import static dev.concord.localnet.fault.FaultKind.DROP;
import static dev.concord.localnet.fault.FaultKind.INVALID_OUTCOME;
import static dev.concord.localnet.fault.FaultKind.LAG;
import static dev.concord.localnet.fault.FaultKind.LIE_BALANCE;
import static dev.concord.localnet.fault.FaultKind.LIE_FAILED;
import static dev.concord.localnet.fault.FaultKind.LIE_HEIGHT;
import static dev.concord.localnet.fault.FaultKind.LIE_NONCE;
import static dev.concord.localnet.fault.FaultKind.LIE_SUCCEEDED;
import static dev.concord.localnet.fault.FaultKind.LIE_UNKNOWN;
import static dev.concord.localnet.fault.FaultKind.MISSING_CHUNK;
import static dev.concord.localnet.fault.FaultKind.REORDER;
import static dev.concord.localnet.fault.FaultKind.SERVER_ERROR;
import static dev.concord.localnet.fault.FaultKind.SHARD_STUCK;
import static dev.concord.localnet.fault.FaultKind.SHORT_RETENTION;
import static dev.concord.localnet.fault.FaultKind.STALL;
import static dev.concord.localnet.fault.FaultKind.TIMEOUT;

import dev.concord.localnet.fault.Fault;
import dev.concord.localnet.fault.FaultKind;
import java.util.Locale;
import java.util.Optional;

/** What goes wrong with the chain in a round, beside the kill. */
enum Trouble {
    NOTHING,
    TIMEOUTS(fault(TIMEOUT).often(400, Integer.MAX_VALUE)),
    LOST_ANSWERS(fault(TIMEOUT).often(400, Integer.MAX_VALUE).carriedOut(true)),
    DISCONNECTS(fault(DISCONNECT).often(400, Integer.MAX_VALUE).carriedOut(true)),
    SERVER_ERRORS(fault(SERVER_ERROR).often(500, Integer.MAX_VALUE)),
    LAGGING(atOneEndpoint(LAG)),
    FORGETFUL(atOneEndpoint(SHORT_RETENTION)),
    CONGESTED(fault(CONGESTION).often(700, Integer.MAX_VALUE)),
    STUCK_SHARD(fault(SHARD_STUCK).often(700, Integer.MAX_VALUE)),
    LYING_NONCE(atOneEndpoint(LIE_NONCE)),
    LYING_BALANCE(atOneEndpoint(LIE_BALANCE)),
    LYING_HEIGHT(atOneEndpoint(LIE_HEIGHT)),
    HIDING(atOneEndpoint(LIE_UNKNOWN)),
    LYING_FAILED(atOneEndpoint(LIE_FAILED)),
    LYING_SUCCEEDED(atOneEndpoint(LIE_SUCCEEDED)),
    STALLED(fault(STALL)),
    DROPPING(fault(DROP).often(500, Integer.MAX_VALUE)),
    REORDERING(fault(REORDER)),
    INVALID_OUTCOMES(fault(INVALID_OUTCOME).often(500, Integer.MAX_VALUE)),
    MISSING_CHUNKS(fault(MISSING_CHUNK).often(500, Integer.MAX_VALUE)),
    /** The token's owner has paused it. */
    PAUSED_TOKEN,
    /** The newest blocks are undone when the process is killed, and their transactions lost. */
    FORK,
    /** Blocks take nothing, and pass until what was signed before can never be included. */
    EXPIRY(fault(STALL));

    // A fault copies what it is given, and an Optional of one cannot change either.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Optional<Fault> fault;

    Trouble() {
        this.fault = Optional.empty();
    }

    Trouble(Fault fault) {
        this.fault = Optional.of(fault);
    }

    /** Returns what the chain is told, if it is told anything before the kill. */
    Optional<Fault> fault() {
        return fault;
    }

    /** Whether one endpoint alone is struck. */
    boolean isOfOneEndpoint() {
        return fault.flatMap(Fault::endpoint).isPresent();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Fault fault(FaultKind kind) {
        return Fault.of(kind);
    }

    private static Fault atOneEndpoint(FaultKind kind) {
        return Fault.of(kind).at(ChainControl.ENDPOINTS.getFirst());
    }
}
