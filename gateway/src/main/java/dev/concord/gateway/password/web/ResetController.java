package dev.concord.gateway.password.web;

import dev.concord.gateway.limit.SignInLimit;
import dev.concord.gateway.password.AskForReset;
import dev.concord.gateway.password.CompleteReset;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.gateway.web.OwnPages;
import dev.concord.gateway.web.Requested;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people who have forgotten their password come to another. */
@RestController
@RequestMapping("/v1/password/resets")
final class ResetController {

    private final AskForReset asking;
    private final CompleteReset completing;
    private final SignInLimit limit;
    private final OwnPages pages;

    ResetController(AskForReset asking, CompleteReset completing, SignInLimit limit, OwnPages pages) {
        this.asking = asking;
        this.completing = completing;
        this.limit = limit;
        this.pages = pages;
    }

    /** Says the same of every name. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(HttpServletRequest request, @RequestBody ResetRequest body) {
        pages.require(request);
        var name = body.typedName();
        limit.require(name.text());
        if (!asking.ask(name)) {
            throw new ProblemException(
                    GatewayProblem.PASSWORD_RESET_OFF,
                    "mail: switched off (expected: a new invitation, or another way)");
        }
    }

    @PostMapping("/completion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(HttpServletRequest request, @RequestBody ResetCompletionRequest body) {
        pages.require(request);
        var isSet = body.typedCode()
                .map(code -> Requested.checked(() -> completing.complete(code, body.typedPassword())))
                .orElse(false);
        if (!isSet) {
            throw new ProblemException(
                    GatewayProblem.RESET_NOT_FOUND,
                    "code (expected: the latest that was mailed, within 30 minutes, unused)");
        }
    }
}
