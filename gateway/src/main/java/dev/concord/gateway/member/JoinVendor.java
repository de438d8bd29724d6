package dev.concord.gateway.member;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.KeyId;
import dev.concord.gateway.access.Scope;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.key.KeyOrder;
import dev.concord.gateway.key.LookAfterKeys;
import dev.concord.gateway.password.ChosenPassword;
import dev.concord.gateway.password.MemberSignIns;
import dev.concord.web.Caller.VendorCaller;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes an invitation: whoever presents its code is the member from now on. A person sets a password, to sign in by; whoever sets
 * none gets a personal key.
 */
@Service
public final class JoinVendor {

    private final Members members;
    private final LookAfterKeys keys;
    private final MemberSignIns signIns;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;

    JoinVendor(
            Members members,
            LookAfterKeys keys,
            MemberSignIns signIns,
            TransactionOperations transaction,
            InstantSource clock,
            Ids ids) {
        this.members = members;
        this.keys = keys;
        this.signIns = signIns;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of it; unless somebody has joined, the invitation stays to be taken. */
    public sealed interface Outcome {

        /**
         * Somebody has joined.
         *
         * @param apiKey by which the member calls; none for a member who signs in
         */
        record Joined(Member member, Optional<Secret> apiKey) implements Outcome {}

        /** There is no such invitation, any more. */
        record NotFound() implements Outcome {}

        record NameTaken() implements Outcome {}

        record TooManyKeys() implements Outcome {}
    }

    /** Joins, and gives out a personal key. */
    public Outcome join(Secret invitation) {
        return join(invitation, this::withKey);
    }

    /** Joins as somebody who signs in by the password from now on. */
    public Outcome join(Secret invitation, ChosenPassword password) {
        var prepared = signIns.prepare(password);
        return join(
                invitation,
                member -> signIns.add(member.id(), prepared)
                        ? new Outcome.Joined(member, Optional.empty())
                        : new Outcome.NameTaken());
    }

    private Outcome join(Secret invitation, Function<Member, Outcome> welcome) {
        return transaction.execute(status -> {
            var outcome = members.join(invitation.hash(), clock.instant())
                    .map(welcome)
                    .orElseGet(Outcome.NotFound::new);
            if (!(outcome instanceof Outcome.Joined)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome withKey(Member member) {
        var caller = new VendorCaller(member.vendor(), member.role(), member.id());
        var known = new KnownCaller(caller, Scope.ALL, "", Instant.MAX);
        var order = new KeyOrder(
                new KeyId(ids.next()), "given out with the invitation", member.role(), Scope.ALL, true, null);
        return keys.issue(known, order) instanceof LookAfterKeys.Outcome.Issued issued
                ? new Outcome.Joined(member, Optional.of(issued.secret()))
                : new Outcome.TooManyKeys();
    }
}
