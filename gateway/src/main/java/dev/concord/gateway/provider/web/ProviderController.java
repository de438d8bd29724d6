package dev.concord.gateway.provider.web;

import dev.concord.gateway.provider.BeginFlow;
import dev.concord.gateway.provider.SignInByProvider;
import dev.concord.gateway.session.web.SessionAnswers;
import dev.concord.gateway.session.web.SessionView;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.gateway.web.Later;
import dev.concord.gateway.web.OwnPages;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people sign in by a provider. */
@RestController
@RequestMapping("/v1/sessions")
final class ProviderController {

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final BeginFlow beginning;
    private final SignInByProvider signingIn;
    private final SessionAnswers answers;
    private final OwnPages pages;

    ProviderController(BeginFlow beginning, SignInByProvider signingIn, SessionAnswers answers, OwnPages pages) {
        this.beginning = beginning;
        this.signingIn = signingIn;
        this.answers = answers;
        this.pages = pages;
    }

    /** Who may be chosen. */
    record ProvidersView(List<ProviderView> items) {

        record ProviderView(String name) {}
    }

    /** Where the browser goes, and what the page keeps until it is back. */
    record FlowView(URI authorizationUri, String flow, Instant expiresAt) {

        @Override
        public String toString() {
            return "FlowView(hidden)";
        }
    }

    @GetMapping("/providers")
    ProvidersView providers() {
        return new ProvidersView(beginning.providers().stream()
                .map(ProvidersView.ProviderView::new)
                .toList());
    }

    @PostMapping("/providers/{name}")
    @ResponseStatus(HttpStatus.CREATED)
    FlowView begin(HttpServletRequest request, @PathVariable String name) {
        pages.require(request);
        return switch (beginning.begin(name)) {
            case BeginFlow.Outcome.Begun begun -> new FlowView(begun.authorization(), begun.token(), begun.until());
            case BeginFlow.Outcome.NoSuchProvider _ ->
                throw new ProblemException(
                        GatewayProblem.PROVIDER_NOT_FOUND,
                        "provider (expected: one of %s)".formatted(beginning.providers()));
            case BeginFlow.Outcome.Away _ -> throw away();
        };
    }

    @PostMapping("/provider")
    ResponseEntity<SessionView> signIn(HttpServletRequest request, @RequestBody ReturnedRequest body) {
        pages.require(request);
        return switch (signingIn.signIn(body.returned())) {
            case SignInByProvider.Outcome.SignedIn in -> answers.began(request, in.caller(), in.begun());
            case SignInByProvider.Outcome.Refused _ -> throw refused();
            case SignInByProvider.Outcome.ProviderAway _ -> throw away();
            case SignInByProvider.Outcome.PutOff _ ->
                throw Later.unavailable("submission-service is away (expected: soon back)");
        };
    }

    static ProblemException refused() {
        return new ProblemException(
                GatewayProblem.PROVIDER_REFUSED,
                "code, state, flow: do not prove who you are (expected: of one attempt, within 10 minutes, once)");
    }

    static ProblemException away() {
        return new ProblemException(GatewayProblem.PROVIDER_AWAY, "the provider does not answer (expected: soon)")
                .retryAfter(RETRY);
    }
}
