package dev.concord.gateway.member.web;

import dev.concord.contracts.id.MemberId;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.member.LookAfterMembers;
import dev.concord.gateway.member.LookAfterMembers.Outcome;
import dev.concord.gateway.member.Members;
import dev.concord.gateway.personal.FreshSignIn;
import dev.concord.gateway.personal.web.Confirmed;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.session.web.SessionAnswers;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.gateway.web.Requested;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.IfMatch;
import dev.concord.web.Page;
import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a vendor says who works for it. */
@RestController
@RequestMapping("/v1/members")
final class MemberController {

    private final LookAfterMembers members;
    private final Members all;
    private final FreshSignIn freshSignIn;
    private final SessionAnswers answers;

    MemberController(LookAfterMembers members, Members all, FreshSignIn freshSignIn, SessionAnswers answers) {
        this.members = members;
        this.all = all;
        this.freshSignIn = freshSignIn;
        this.answers = answers;
    }

    @GetMapping
    Page<MemberView> page(
            VendorCaller vendor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var found = all.of(vendor.id(), Requested.after(after, MemberId::parse), size);
        return Page.of(found.stream().map(MemberView::of).toList(), size, MemberView::id);
    }

    @PostMapping
    ResponseEntity<MemberView> invite(VendorCaller vendor, @RequestBody MemberRequest request) {
        var outcome =
                Requested.checked(() -> members.invite(vendor.id(), request.id(), request.name(), request.role()));
        if (outcome instanceof Outcome.Invited invited) {
            return MemberAnswer.of(invited);
        }
        throw refused(outcome);
    }

    @GetMapping("/{id}")
    ResponseEntity<MemberView> find(VendorCaller vendor, @PathVariable String id) {
        return all.find(vendor.id(), Requested.id(id, MemberId::parse))
                .map(MemberAnswer::of)
                .orElseThrow(() -> refused(new Outcome.NotFound()));
    }

    @PutMapping("/{id}/role")
    ResponseEntity<MemberView> changeRole(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RoleRequest request) {
        var expected = IfMatch.required(ifMatch);
        var member = Requested.id(id, MemberId::parse);
        var outcome = members.changeRole(vendor.id(), member, expected::includes, request.role());
        if (outcome instanceof Outcome.Changed changed) {
            return MemberAnswer.of(changed.member());
        }
        throw refused(outcome);
    }

    /** Whoever leaves takes the own sign-in along, and nothing of the vendor's. */
    @DeleteMapping("/me")
    ResponseEntity<Void> leave(
            VendorCaller vendor,
            @RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known,
            @RequestParam(required = false) @Nullable String confirm) {
        var member = vendor.member();
        if (member == null) {
            throw refused(new Outcome.NotFound());
        }
        Confirmed.require(confirm, member);
        if (!freshSignIn.isOf(known, new Person.Member(member))) {
            throw Confirmed.staleSignIn();
        }
        remove(vendor, member);
        return answers.ended();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(VendorCaller vendor, @PathVariable String id) {
        remove(vendor, Requested.id(id, MemberId::parse));
        return ResponseEntity.noContent().build();
    }

    private void remove(VendorCaller vendor, MemberId id) {
        var outcome = members.remove(vendor.id(), id);
        if (!(outcome instanceof Outcome.Removed)) {
            throw refused(outcome);
        }
    }

    private static ProblemException refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotFound _ ->
                new ProblemException(GatewayProblem.MEMBER_NOT_FOUND, "member (expected: one of this vendor)");
            case Outcome.IdTaken _ ->
                new ProblemException(
                        GatewayProblem.MEMBER_ID_TAKEN,
                        "id: in use (expected: a new id, or somebody's not joined yet)");
            case Outcome.Stale stale -> IfMatch.refusal(stale.version());
            case Outcome.LastOwner _ ->
                new ProblemException(
                        GatewayProblem.LAST_OWNER, "owners: 1 (expected: another owner who has joined, before)");
            case Outcome.TooMany many ->
                new ProblemException(
                        GatewayProblem.TOO_MANY_MEMBERS,
                        "there are %d members (expected: fewer than that)".formatted(many.members()));
            case Outcome.Invited _, Outcome.Changed _, Outcome.Removed _ ->
                throw new IllegalStateException("outcome: " + outcome + " (expected: a refusal)");
        };
    }
}
