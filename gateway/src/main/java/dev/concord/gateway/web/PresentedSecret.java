package dev.concord.gateway.web;

import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.identity.SecretKind;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** Reads the one secret that a request presents. */
final class PresentedSecret {

    static final String API_KEY = "X-Api-Key";

    private static final String BEARER = "Bearer ";

    private PresentedSecret() {}

    /** Returns nothing if nothing is presented; what is presented must be readable, and be the only one. */
    static Optional<Secret> in(HttpServletRequest request, SessionCookie cookie) {
        var sessions = cookie.in(request);
        var apiKeys = Collections.list(request.getHeaders(API_KEY));
        var authorizations = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        return switch (apiKeys.size() + authorizations.size() + sessions.size()) {
            case 0 -> Optional.empty();
            case 1 ->
                sessions.stream()
                        .findFirst()
                        .or(() -> Optional.of(secret(apiKeys, authorizations).orElseThrow(PresentedSecret::unknown)));
            default ->
                throw new ProblemException(
                        EdgeProblem.UNAUTHENTICATED,
                        "credentials: several (expected: an API key, a bearer token or a session)");
        };
    }

    static ProblemException unknown() {
        return new ProblemException(
                EdgeProblem.UNAUTHENTICATED, "credential: not known (expected: an API key or a bearer token of ours)");
    }

    private static Optional<Secret> secret(List<String> apiKeys, List<String> authorizations) {
        var key = apiKeys.stream().flatMap(text -> parsed(text).filter(PresentedSecret::isKey).stream());
        var token = authorizations.stream()
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .flatMap(text -> parsed(text.substring(BEARER.length())).filter(PresentedSecret::isToken).stream());
        return Stream.concat(key, token).findFirst();
    }

    private static Optional<Secret> parsed(String text) {
        return Secret.parse(text.strip());
    }

    private static boolean isKey(Secret secret) {
        return secret.kind() == SecretKind.VENDOR_KEY;
    }

    private static boolean isToken(Secret secret) {
        return secret.kind() == SecretKind.TASKER_TOKEN || secret.kind() == SecretKind.OPERATOR_TOKEN;
    }
}
