package dev.concord.gateway.provider;

import dev.concord.contracts.id.IdentityId;
import dev.concord.contracts.id.Ids;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.personal.FreshSignIn;
import dev.concord.gateway.personal.PersonalRecords;
import dev.concord.gateway.session.Person;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets somebody who has just signed in sign in by a provider as well, and no longer. */
@Service
public final class LinkIdentity {

    private static final int MOST = 10;

    private final EndFlow ending;
    private final Identities identities;
    private final FreshSignIn freshSignIn;
    private final PersonalRecords records;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;

    LinkIdentity(
            EndFlow ending,
            Identities identities,
            FreshSignIn freshSignIn,
            PersonalRecords records,
            TransactionOperations transaction,
            InstantSource clock,
            Ids ids) {
        this.ending = ending;
        this.identities = identities;
        this.freshSignIn = freshSignIn;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Linked(LinkedIdentity identity) implements Outcome {}

        record Unlinked() implements Outcome {}

        record NotFound() implements Outcome {}

        /** A link is another way in for good, so that it takes a sign-in of just now. */
        record StaleSignIn() implements Outcome {}

        record Refused() implements Outcome {}

        record ProviderAway() implements Outcome {}

        /** Somebody signs in by it, who may be the same person under another name. */
        record Taken() implements Outcome {}

        /** Without it nobody could sign in as this person. */
        record LastSignIn() implements Outcome {}

        record TooMany(int identities) implements Outcome {}
    }

    public Outcome link(KnownCaller known, Person person, Returned returned) {
        if (!freshSignIn.isOf(known, person)) {
            return new Outcome.StaleSignIn();
        }
        return switch (ending.end(returned)) {
            case Proven.Identity identity -> link(person, identity);
            case Proven.Refused _ -> new Outcome.Refused();
            case Proven.Away _ -> new Outcome.ProviderAway();
        };
    }

    private Outcome link(Person person, Proven.Identity identity) {
        var now = clock.instant();
        var id = new IdentityId(ids.next());
        return transaction.execute(_ -> {
            var count = identities.count(person);
            if (count >= MOST) {
                return new Outcome.TooMany(count);
            }
            return identities.add(id, identity, person, true, now)
                    ? new Outcome.Linked(new LinkedIdentity(id, identity.issuer(), identity.email(), now))
                    : new Outcome.Taken();
        });
    }

    /** Sessions that were begun by it go on: whoever has them has signed in. */
    public Outcome unlink(KnownCaller known, Person person, IdentityId id) {
        return transaction.execute(status -> {
            var outcome = unlinked(known, person, id);
            if (!(outcome instanceof Outcome.Unlinked)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome unlinked(KnownCaller known, Person person, IdentityId id) {
        var isFresh = freshSignIn.isOf(known, person);
        if (!identities.remove(person, id)) {
            return new Outcome.NotFound();
        }
        if (!isFresh) {
            return new Outcome.StaleSignIn();
        }
        return records.canSignIn(person) ? new Outcome.Unlinked() : new Outcome.LastSignIn();
    }
}
