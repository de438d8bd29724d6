package dev.concord.gateway.member;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.KeyId;
import dev.concord.gateway.access.Scope;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.key.KeyOrder;
import dev.concord.gateway.key.LookAfterKeys;
import dev.concord.web.Caller.VendorCaller;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes an invitation: whoever presents its code is the member from now on, and gets a personal key. */
@Service
public final class JoinVendor {

    private final Members members;
    private final LookAfterKeys keys;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;

    JoinVendor(Members members, LookAfterKeys keys, TransactionOperations transaction, InstantSource clock, Ids ids) {
        this.members = members;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** Somebody has joined, and calls with this key. */
    public record Joined(Member member, Secret apiKey) {}

    /** Returns nobody if there is no such invitation, any more; where the vendor has too many keys, it stays to be taken. */
    public Optional<Joined> join(Secret invitation) {
        return transaction.execute(status -> {
            var joined = members.join(invitation.hash(), clock.instant()).flatMap(this::withKey);
            if (joined.isEmpty()) {
                status.setRollbackOnly();
            }
            return joined;
        });
    }

    private Optional<Joined> withKey(Member member) {
        var caller = new VendorCaller(member.vendor(), member.role(), member.id());
        var known = new KnownCaller(caller, Scope.ALL, "", Instant.MAX);
        var order = new KeyOrder(
                new KeyId(ids.next()), "given out with the invitation", member.role(), Scope.ALL, true, null);
        return keys.issue(known, order) instanceof LookAfterKeys.Outcome.Issued issued
                ? Optional.of(new Joined(member, issued.secret()))
                : Optional.empty();
    }
}
