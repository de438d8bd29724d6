package dev.concord.gateway.member;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.identity.IdentifyCaller;
import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.identity.SecretKind;
import dev.concord.gateway.personal.PersonalRecords;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.session.Sessions;
import dev.concord.web.VendorRole;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Invites people to a vendor, changes their roles and lets them go. No mail is sent: whoever invites gets a code and hands
 * it over. A vendor's own key may always act as its owner; among the members, the last owner stays one.
 */
@Service
public final class LookAfterMembers {

    /** How long an invitation can be taken. */
    public static final Duration INVITATION_LIFE = Duration.ofDays(7);

    private static final int MOST_MEMBERS = 500;

    private final Members members;
    private final Sessions sessions;
    private final PersonalRecords records;
    private final IdentifyCaller callers;
    private final TransactionOperations transaction;
    private final RandomGenerator random;
    private final InstantSource clock;

    LookAfterMembers(
            Members members,
            Sessions sessions,
            PersonalRecords records,
            IdentifyCaller callers,
            TransactionOperations transaction,
            RandomGenerator random,
            InstantSource clock) {
        this.members = members;
        this.sessions = sessions;
        this.records = records;
        this.callers = callers;
        this.transaction = transaction;
        this.random = random;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** Somebody is invited, by a code that is shown this once. */
        record Invited(Member member, Secret invitation) implements Outcome {}

        record Changed(Member member) implements Outcome {}

        record Removed() implements Outcome {}

        record NotFound() implements Outcome {}

        /** Another vendor's, or somebody's who has joined or was removed. */
        record IdTaken() implements Outcome {}

        /** The member has another version than those that were expected. */
        record Stale(long version) implements Outcome {}

        record LastOwner() implements Outcome {}

        record TooMany(int members) implements Outcome {}
    }

    /** Who is invited again gets another code, which replaces the first one. */
    public Outcome invite(VendorId vendor, MemberId id, String name, VendorRole role) {
        var now = clock.instant();
        var member = new Member(id, vendor, name, role, now, null, Member.FIRST_VERSION);
        var invitation = Secret.draw(SecretKind.INVITATION, random);
        return transaction.execute(_ -> {
            var count = members.lockAndCount(vendor);
            if (count >= MOST_MEMBERS) {
                return new Outcome.TooMany(count);
            }
            return members.invite(member, invitation.hash(), now.plus(INVITATION_LIFE))
                    .<Outcome>map(invited -> new Outcome.Invited(invited, invitation))
                    .orElseGet(Outcome.IdTaken::new);
        });
    }

    /** Gives a member another role if the member has a version that is expected. */
    public Outcome changeRole(VendorId vendor, MemberId id, LongPredicate expected, VendorRole role) {
        return changed(vendor, id, expected, role == VendorRole.OWNER, member -> {
            var changed = member.with(role);
            members.setRole(changed);
            sessions.endAllOf(new Person.Member(id)); // what the member may do has changed
            return new Outcome.Changed(changed);
        });
    }

    /** Erases what is personal of the member as well; what was done for the vendor stays the vendor's. */
    public Outcome remove(VendorId vendor, MemberId id) {
        return changed(vendor, id, _ -> true, false, _ -> {
            var now = clock.instant();
            members.remove(id, now);
            records.eraseSignIns(new Person.Member(id), now);
            return new Outcome.Removed();
        });
    }

    private Outcome changed(
            VendorId vendor,
            MemberId id,
            LongPredicate expected,
            boolean staysOwner,
            Function<Member, Outcome> change) {
        Outcome outcome = transaction.execute(_ -> {
            members.lockAndCount(vendor);
            var member = members.find(vendor, id);
            if (member.isEmpty()) {
                return new Outcome.NotFound();
            }
            if (!expected.test(member.get().version())) {
                return new Outcome.Stale(member.get().version());
            }
            return staysOwner || member.get().isDispensableAsOwner(members.ownersOf(vendor))
                    ? change.apply(member.get())
                    : new Outcome.LastOwner();
        });
        callers.forget();
        return outcome;
    }
}
