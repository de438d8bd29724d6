package dev.concord.payout.payout;

import dev.concord.near.rpc.NearRpc;
import dev.concord.payout.chain.NearSettings;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.payout.domain.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Looks for the proof that an attempt in doubt is dead. Without it the payout waits and an operator is told. */
@Service
final class BuryAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(BuryAttempts.class);
    private static final Duration OLD = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 8;

    private final Attempts attempts;
    private final BuryAttempt burial;
    private final List<Witness> witnesses;
    private final int required;
    private final Contradictions contradictions;
    private final InstantSource clock;

    BuryAttempts(
            Attempts attempts,
            BuryAttempt burial,
            NearRpc rpc,
            Treasury treasury,
            NearSettings settings,
            Contradictions contradictions,
            InstantSource clock) {
        this.attempts = attempts;
        this.contradictions = contradictions;
        this.burial = burial;
        this.witnesses = rpc.apart().stream()
                .map(endpoint -> new Witness(endpoint, treasury.account()))
                .toList();
        this.required = settings.witnesses();
        this.clock = clock;
    }

    void bury() {
        var suspects = attempts.suspects(clock.instant().minus(OLD), MOST_AT_ONCE);
        if (suspects.isEmpty()) {
            return;
        }
        attempts.noteExamined(suspects);
        for (var suspect : suspects) {
            try {
                bury(suspect);
            } catch (RuntimeException stumbled) {
                LOG.error("attempt {} is examined again later", suspect.hash(), stumbled);
            }
        }
    }

    private void bury(Attempt suspect) {
        var testimonies =
                witnesses.stream().map(witness -> witness.testify(suspect)).toList();
        switch (Verdict.of(testimonies, required)) {
            case Verdict.Dead dead -> burial.bury(suspect, dead.evidence());
            case Verdict.Contradicted(var said) -> contradictions.tell(suspect, said);
            case Verdict.Unproven unproven -> LOG.warn("attempt {} is held: {}", suspect.hash(), unproven.reason());
        }
    }
}
