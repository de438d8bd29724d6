package dev.concord.gateway.provider;

import dev.concord.contracts.id.IdentityId;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.provider.Identities.Owned;
import dev.concord.gateway.session.BeginSession;
import dev.concord.gateway.session.BeginSession.Begun;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.session.SignedInBy;
import dev.concord.gateway.tasker.LabellingTaskers;
import dev.concord.gateway.tasker.SigningInTaskers;
import dev.concord.gateway.tasker.Tasker;
import dev.concord.web.Caller;
import dev.concord.web.Caller.TaskerCaller;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signs somebody in who has come back from a provider. An identity that nobody has linked makes a tasker: it may have the mail address
 * of somebody who is known here, but whoever controls a provider, or was given an address that another had before, must not become
 * that person by it.
 */
@Service
public final class SignInByProvider {

    private final EndFlow ending;
    private final Identities identities;
    private final SigningInTaskers taskers;
    private final LabellingTaskers labelling;
    private final BeginSession beginning;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;

    SignInByProvider(
            EndFlow ending,
            Identities identities,
            SigningInTaskers taskers,
            LabellingTaskers labelling,
            BeginSession beginning,
            TransactionOperations transaction,
            InstantSource clock,
            Ids ids) {
        this.ending = ending;
        this.identities = identities;
        this.taskers = taskers;
        this.labelling = labelling;
        this.beginning = beginning;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record SignedIn(Caller caller, Begun begun) implements Outcome {}

        record Refused() implements Outcome {}

        record ProviderAway() implements Outcome {}

        /** submission-service does not know the tasker yet. */
        record PutOff() implements Outcome {}
    }

    public Outcome signIn(Returned returned) {
        return switch (ending.end(returned)) {
            case Proven.Identity identity -> signIn(identity);
            case Proven.Refused _ -> new Outcome.Refused();
            case Proven.Away _ -> new Outcome.ProviderAway();
        };
    }

    private Outcome signIn(Proven.Identity identity) {
        var owned = identities.find(identity).orElseGet(() -> made(identity));
        if (!owned.admitted() && owned.caller() instanceof TaskerCaller tasker) {
            if (!labelling.admit(new Tasker(tasker.id(), tasker.agent()))) {
                return new Outcome.PutOff();
            }
            transaction.executeWithoutResult(_ -> identities.noteAdmitted(owned.id()));
        }
        return begun(owned)
                .<Outcome>map(begun -> new Outcome.SignedIn(owned.caller(), begun))
                .orElseGet(Outcome.Refused::new);
    }

    /** Of two first sign-ins at once, the second one finds the first one's tasker. */
    private Owned made(Proven.Identity identity) {
        var tasker = new Tasker(new TaskerId(ids.next()), false);
        transaction.executeWithoutResult(status -> {
            var now = clock.instant();
            taskers.add(tasker, now);
            if (!identities.add(new IdentityId(ids.next()), identity, new Person.Tasker(tasker.id()), false, now)) {
                status.setRollbackOnly();
            }
        });
        return identities.find(identity).orElseThrow();
    }

    /** Begins nothing if the identity was unlinked meanwhile. */
    private Optional<Begun> begun(Owned owned) {
        return transaction.execute(_ -> Person.who(owned.caller())
                .filter(_ -> identities.lock(owned.id()))
                .map(person -> beginning.begin(person, SignedInBy.PROVIDER)));
    }
}
