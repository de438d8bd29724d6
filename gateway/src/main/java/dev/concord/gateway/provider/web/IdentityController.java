package dev.concord.gateway.provider.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.id.IdentityId;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.personal.web.Confirmed;
import dev.concord.gateway.provider.Identities;
import dev.concord.gateway.provider.LinkIdentity;
import dev.concord.gateway.provider.LinkIdentity.Outcome;
import dev.concord.gateway.provider.LinkedIdentity;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.gateway.web.Requested;
import dev.concord.web.Page;
import dev.concord.web.ProblemException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people see by which providers they sign in, and choose others. */
@RestController
@RequestMapping("/v1/identities")
final class IdentityController {

    private final Identities identities;
    private final LinkIdentity linking;

    IdentityController(Identities identities, LinkIdentity linking) {
        this.identities = identities;
        this.linking = linking;
    }

    /** An identity as its owner sees it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IdentityView(
            IdentityId id, String issuer, @Nullable String email, Instant linkedAt) {

        static IdentityView of(LinkedIdentity linked) {
            return new IdentityView(linked.id(), linked.issuer(), linked.email(), linked.linkedAt());
        }

        @Override
        public String toString() {
            return "IdentityView(" + id + ", (hidden))";
        }
    }

    @GetMapping
    Page<IdentityView> page(
            @RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var behind = Requested.after(after, IdentityId::parse);
        var found = Person.who(known.caller())
                .map(person -> identities.of(person, behind, size))
                .orElse(List.of());
        return Page.of(found.stream().map(IdentityView::of).toList(), size, IdentityView::id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IdentityView link(@RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known, @RequestBody ReturnedRequest body) {
        var outcome = Person.who(known.caller())
                .map(person -> linking.link(known, person, body.returned()))
                .orElseGet(Outcome.NotFound::new);
        if (outcome instanceof Outcome.Linked linked) {
            return IdentityView.of(linked.identity());
        }
        throw refused(outcome);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known, @PathVariable String id) {
        var identity = Requested.id(id, IdentityId::parse);
        var outcome = Person.who(known.caller())
                .map(person -> linking.unlink(known, person, identity))
                .orElseGet(Outcome.NotFound::new);
        if (!(outcome instanceof Outcome.Unlinked)) {
            throw refused(outcome);
        }
    }

    private static ProblemException refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotFound _ ->
                new ProblemException(
                        GatewayProblem.IDENTITY_NOT_FOUND,
                        "identity (expected: one of yours; a vendor's own key has none)");
            case Outcome.StaleSignIn _ -> Confirmed.staleSignIn();
            case Outcome.Refused _ -> ProviderController.refused();
            case Outcome.ProviderAway _ -> ProviderController.away();
            case Outcome.Taken _ ->
                new ProblemException(
                        GatewayProblem.IDENTITY_TAKEN, "identity: somebody signs in by it (expected: nobody so far)");
            case Outcome.LastSignIn _ ->
                new ProblemException(
                        GatewayProblem.LAST_SIGN_IN, "identity: the only way in (expected: another one, before)");
            case Outcome.TooMany many ->
                new ProblemException(
                        GatewayProblem.TOO_MANY_IDENTITIES,
                        "there are %d identities (expected: fewer than that)".formatted(many.identities()));
            case Outcome.Linked _, Outcome.Unlinked _ ->
                throw new IllegalStateException("outcome: " + outcome + " (expected: a refusal)");
        };
    }
}
