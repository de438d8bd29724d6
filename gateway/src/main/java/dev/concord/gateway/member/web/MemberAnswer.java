package dev.concord.gateway.member.web;

import dev.concord.gateway.member.LookAfterMembers.Outcome.Invited;
import dev.concord.gateway.member.Member;
import dev.concord.web.VersionTag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers with a member and its tag. Whether the invitation is taken changes by itself, so it is not of the version. */
final class MemberAnswer {

    private MemberAnswer() {}

    static ResponseEntity<MemberView> of(Member member) {
        return ResponseEntity.ok().eTag(tag(member)).body(MemberView.of(member));
    }

    static ResponseEntity<MemberView> of(Invited invited) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(tag(invited.member()))
                .cacheControl(CacheControl.noStore())
                .body(MemberView.of(invited));
    }

    private static String tag(Member member) {
        var joined = member.joinedAt();
        return VersionTag.of(member.version(), joined == null ? "" : Long.toString(joined.toEpochMilli()))
                .formattedTag();
    }
}
