package dev.concord.gateway.key.web;

import dev.concord.contracts.id.KeyId;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.key.ApiKeys;
import dev.concord.gateway.key.LookAfterKeys;
import dev.concord.gateway.key.LookAfterKeys.Outcome;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.gateway.web.Requested;
import dev.concord.web.EdgeProblem;
import dev.concord.web.Page;
import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where vendors and taskers look after their keys. */
@RestController
@RequestMapping("/v1/keys")
final class KeyController {

    private final LookAfterKeys keys;
    private final ApiKeys all;

    KeyController(LookAfterKeys keys, ApiKeys all) {
        this.keys = keys;
        this.all = all;
    }

    @GetMapping
    Page<KeyView> page(
            @RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var found = all.of(known.caller(), Requested.after(after, KeyId::parse), size);
        return Page.of(found.stream().map(KeyView::of).toList(), size, KeyView::id);
    }

    @PostMapping
    ResponseEntity<KeyView> issue(
            @RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known, @RequestBody KeyRequest request) {
        return issued(HttpStatus.CREATED, Requested.checked(() -> keys.issue(known, request.order())));
    }

    @PostMapping("/{id}/rotation")
    ResponseEntity<KeyView> rotate(
            @RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known,
            @PathVariable String id,
            @RequestBody RotationRequest request) {
        var key = Requested.id(id, KeyId::parse);
        return issued(
                HttpStatus.OK, Requested.checked(() -> keys.rotate(known, key, request.grace(), request.expiresAt())));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known, @PathVariable String id) {
        return switch (keys.revoke(known, Requested.id(id, KeyId::parse))) {
            case Outcome.Revoked _ -> ResponseEntity.noContent().build();
            case Outcome other -> throw refused(other);
        };
    }

    private static ResponseEntity<KeyView> issued(HttpStatus status, Outcome outcome) {
        if (outcome instanceof Outcome.Issued issued) {
            return ResponseEntity.status(status)
                    .cacheControl(CacheControl.noStore())
                    .body(KeyView.of(issued));
        }
        throw refused(outcome);
    }

    private static ProblemException refused(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> new ProblemException(EdgeProblem.FORBIDDEN, refused.reason());
            case Outcome.IdTaken _ ->
                new ProblemException(
                        GatewayProblem.KEY_ID_TAKEN, "id: in use (expected: a new id; a secret is shown only once)");
            case Outcome.TooMany many ->
                new ProblemException(
                        GatewayProblem.TOO_MANY_KEYS,
                        "there are %d keys (expected: fewer than that)".formatted(many.keys()));
            case Outcome.NotFound _ ->
                new ProblemException(GatewayProblem.KEY_NOT_FOUND, "key (expected: one of yours, not revoked)");
            case Outcome.Issued _, Outcome.Revoked _ ->
                throw new IllegalStateException("outcome: " + outcome + " (expected: a refusal)");
        };
    }
}
