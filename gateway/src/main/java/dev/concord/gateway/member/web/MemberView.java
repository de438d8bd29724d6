package dev.concord.gateway.member.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.member.JoinVendor.Outcome.Joined;
import dev.concord.gateway.member.LookAfterMembers.Outcome.Invited;
import dev.concord.gateway.member.Member;
import dev.concord.web.VendorRole;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member.
 *
 * @param joinedAt absent until the invitation is taken
 * @param invitation the code, shown this once to whoever invites
 * @param apiKey shown this once to whoever joins without a password
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MemberView(
        MemberId id,
        VendorId vendorId,
        String name,
        VendorRole role,
        Instant invitedAt,
        @Nullable Instant joinedAt,
        @Nullable String invitation,
        @Nullable String apiKey) {

    static MemberView of(Member member) {
        return of(member, null, null);
    }

    static MemberView of(Invited invited) {
        return of(invited.member(), invited.invitation().text(), null);
    }

    static MemberView of(Joined joined) {
        return of(joined.member(), null, joined.apiKey().map(Secret::text).orElse(null));
    }

    @Override
    public String toString() {
        return "MemberView(" + id + ", (hidden))";
    }

    private static MemberView of(Member member, @Nullable String invitation, @Nullable String apiKey) {
        return new MemberView(
                member.id(),
                member.vendor(),
                member.name(),
                member.role(),
                member.invitedAt(),
                member.joinedAt(),
                invitation,
                apiKey);
    }
}
