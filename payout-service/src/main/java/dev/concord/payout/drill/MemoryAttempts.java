package dev.concord.payout.drill;

import dev.concord.contracts.id.PayoutId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.payout.domain.Allotment;
import dev.concord.payout.payout.domain.Payout;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Attempts in memory, held to what the database's unique indexes hold them to. */
final class MemoryAttempts {

    private enum State {
        SIGNED,
        INCLUDED,
        SUCCEEDED,
        FAILED,
        DEAD
    }

    private final Map<UUID, Kept> attempts = new LinkedHashMap<>();
    private final Map<Integer, Nonce> allotted = new HashMap<>();

    private record Kept(Attempted attempt, State state) {

        boolean isUnresolved() {
            return state == State.SIGNED || state == State.INCLUDED;
        }
    }

    Optional<Attempted> sign(Payout payout, int lane, Nonce onChain, long baseHeight) {
        if (hasOneNotDead(payout.id()) || isTaken(lane)) {
            return Optional.empty();
        }
        var nonce = Allotment.next(allotted.getOrDefault(lane, Nonce.ZERO), onChain, baseHeight)
                .orElseThrow();
        allotted.put(lane, nonce);
        var id = new UUID(1, attempts.size());
        var hash = CryptoHash.of(ByteBuffer.allocate(CryptoHash.SIZE)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
        var attempt = new Attempted(id, payout, lane, nonce, baseHeight, hash);
        attempts.put(id, new Kept(attempt, State.SIGNED));
        return Optional.of(attempt);
    }

    boolean hasUnresolved(PayoutId payout) {
        return attempts.values().stream().anyMatch(kept -> kept.isUnresolved() && isOf(kept, payout));
    }

    boolean hasOneNotDead(PayoutId payout) {
        return attempts.values().stream().anyMatch(kept -> kept.state != State.DEAD && isOf(kept, payout));
    }

    private static boolean isOf(Kept kept, PayoutId payout) {
        return kept.attempt.payout().id().equals(payout);
    }

    private boolean isTaken(int lane) {
        return attempts.values().stream().anyMatch(kept -> kept.state == State.SIGNED && kept.attempt.lane() == lane);
    }

    List<Attempted> unresolved() {
        return attempts.values().stream()
                .filter(Kept::isUnresolved)
                .map(Kept::attempt)
                .toList();
    }

    void include(Attempted attempt) {
        attempts.computeIfPresent(
                attempt.id(), (_, kept) -> kept.state == State.SIGNED ? new Kept(attempt, State.INCLUDED) : kept);
    }

    boolean succeed(Attempted attempt) {
        return resolve(attempt, State.SUCCEEDED);
    }

    boolean fail(Attempted attempt) {
        return resolve(attempt, State.FAILED);
    }

    boolean bury(Attempted attempt) {
        return resolve(attempt, State.DEAD);
    }

    /** Resolves it, once: the same end again changes nothing, another one means that a proof was wrong. */
    private boolean resolve(Attempted attempt, State end) {
        var kept = attempts.get(attempt.id());
        if (kept == null) {
            throw new Violation("{}: never signed", attempt);
        }
        if (!kept.isUnresolved()) {
            Violation.unless(kept.state == end, "{}: {} (expected: {} as before)", attempt, end, kept);
            return false;
        }
        attempts.put(attempt.id(), new Kept(attempt, end));
        return true;
    }
}
