package dev.concord.gateway.password.web;

import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.limit.SignInLimit;
import dev.concord.gateway.password.SetPassword;
import dev.concord.gateway.session.web.SessionAnswers;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.gateway.web.Requested;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where people set their password. */
@RestController
final class PasswordController {

    private final SetPassword setting;
    private final SignInLimit limit;
    private final SessionAnswers answers;

    PasswordController(SetPassword setting, SignInLimit limit, SessionAnswers answers) {
        this.setting = setting;
        this.limit = limit;
        this.answers = answers;
    }

    /** Ends all the person's sessions, so that the browser forgets the one that it may have. */
    @PutMapping("/v1/password")
    ResponseEntity<Void> set(
            @RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known, @RequestBody PasswordRequest body) {
        var name = setting.nameOf(known);
        name.ifPresent(each -> limit.require(each.text()));
        return switch (Requested.checked(() -> setting.set(known, body.chosen(name), body.current()))) {
            case SET -> answers.ended();
            case NOBODY ->
                throw new ProblemException(
                        EdgeProblem.FORBIDDEN, "caller: a vendor's own key (expected: a member or a tasker)");
            case LESSER_CREDENTIAL ->
                throw new ProblemException(
                        EdgeProblem.FORBIDDEN,
                        "credential: not good for all that you may do (expected: one that is, to set a first password)");
            case OTHER_PASSWORD ->
                throw new ProblemException(
                        GatewayProblem.SIGN_IN_REFUSED, "currentPassword: does not fit (expected: the one so far)");
            case NAME_TAKEN ->
                throw new ProblemException(
                        GatewayProblem.SIGN_IN_NAME_TAKEN, "signInName: somebody's (expected: another)");
        };
    }
}
