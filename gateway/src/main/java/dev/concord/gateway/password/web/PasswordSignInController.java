package dev.concord.gateway.password.web;

import dev.concord.gateway.limit.SignInLimit;
import dev.concord.gateway.password.SignInByPassword;
import dev.concord.gateway.session.web.SessionAnswers;
import dev.concord.gateway.session.web.SessionView;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.gateway.web.OwnPages;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where people sign in by password. */
@RestController
final class PasswordSignInController {

    private final SignInByPassword signingIn;
    private final SignInLimit limit;
    private final SessionAnswers answers;
    private final OwnPages pages;

    PasswordSignInController(SignInByPassword signingIn, SignInLimit limit, SessionAnswers answers, OwnPages pages) {
        this.signingIn = signingIn;
        this.limit = limit;
        this.answers = answers;
        this.pages = pages;
    }

    /** Says the same of a name that is nobody's and of a password that is another. */
    @PostMapping("/v1/sessions")
    ResponseEntity<SessionView> signIn(HttpServletRequest request, @RequestBody SignInRequest body) {
        pages.require(request);
        var name = body.typedName();
        limit.require(name.text());
        var in = signingIn
                .signIn(name, body.typedPassword())
                .orElseThrow(() -> new ProblemException(
                        GatewayProblem.SIGN_IN_REFUSED,
                        "signInName, password: do not fit (expected: as they were set)"));
        return answers.began(request, in.caller(), in.begun());
    }
}
