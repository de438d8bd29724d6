package dev.concord.gateway.member.web;

import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.identity.SecretKind;
import dev.concord.gateway.member.JoinVendor;
import dev.concord.gateway.member.JoinVendor.Outcome;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody who is invited joins a vendor. */
@RestController
final class InvitationController {

    private final JoinVendor joining;

    InvitationController(JoinVendor joining) {
        this.joining = joining;
    }

    @PostMapping("/v1/invitations/acceptance")
    ResponseEntity<MemberView> accept(@RequestBody AcceptanceRequest request) {
        var invitation = Secret.parse(request.code()).filter(code -> code.kind() == SecretKind.INVITATION);
        return switch (invitation.map(code -> join(code, request)).orElseGet(Outcome.NotFound::new)) {
            case Outcome.Joined joined ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(MemberView.of(joined));
            case Outcome.NotFound _ ->
                throw new ProblemException(
                        GatewayProblem.INVITATION_NOT_FOUND,
                        "code (expected: one that was not taken and has not ended)");
            case Outcome.NameTaken _ ->
                throw new ProblemException(
                        GatewayProblem.SIGN_IN_NAME_TAKEN, "signInName: somebody's (expected: another)");
            case Outcome.TooManyKeys _ ->
                throw new ProblemException(
                        GatewayProblem.TOO_MANY_KEYS, "the vendor has too many keys (expected: fewer, or a password)");
        };
    }

    private Outcome join(Secret code, AcceptanceRequest request) {
        return request.chosen().map(password -> joining.join(code, password)).orElseGet(() -> joining.join(code));
    }
}
