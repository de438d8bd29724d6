package dev.concord.gateway.tasker;

import dev.concord.gateway.identity.IdentitySettings;
import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.identity.SecretKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;

/**
 * Registers a tasker and gives out a token. Whoever lost the answer registers again and gets another token, as long as nobody
 * has used the first one: from then on the id may be known from events, and registering again must not take it over.
 */
@Service
public final class RegisterTasker {

    private final Taskers taskers;
    private final LabellingTaskers labelling;
    private final Duration reissueWithin;
    private final RandomGenerator random;
    private final InstantSource clock;

    RegisterTasker(
            Taskers taskers,
            LabellingTaskers labelling,
            IdentitySettings settings,
            RandomGenerator random,
            InstantSource clock) {
        this.taskers = taskers;
        this.labelling = labelling;
        this.reissueWithin = settings.reissueWithin();
        this.random = random;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Registered(Tasker tasker, Secret token) implements Outcome {}

        record OfAnotherKind(boolean agent) implements Outcome {}

        record AlreadyRegistered() implements Outcome {}

        record PutOff() implements Outcome {}
    }

    /** Issues first: else a stranger's repetition could change at submission-service what a tasker is. */
    public Outcome register(Tasker tasker) {
        var token = Secret.draw(SecretKind.TASKER_TOKEN, random);
        var now = clock.instant();
        if (!taskers.issue(tasker, token.hash(), now, now.minus(reissueWithin))) {
            var known = taskers.find(tasker.id()).orElseThrow();
            return known.agent() == tasker.agent()
                    ? new Outcome.AlreadyRegistered()
                    : new Outcome.OfAnotherKind(known.agent());
        }
        return labelling.admit(tasker) ? new Outcome.Registered(tasker, token) : new Outcome.PutOff();
    }
}
