package dev.concord.task.webhook.web;

import dev.concord.contracts.id.WebhookId;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.task.webhook.ChangeWebhook;
import dev.concord.task.webhook.LookAfterWebhooks;
import dev.concord.task.webhook.LookAfterWebhooks.Outcome;
import dev.concord.task.webhook.SigningSecrets;
import dev.concord.task.webhook.Webhook;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.IfMatch;
import dev.concord.web.Page;
import dev.concord.web.ProblemException;
import dev.concord.web.outbound.OutboundGuard;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where vendors look after their webhooks. */
@RestController
@RequestMapping("/v1/webhooks")
final class WebhookController {

    private final LookAfterWebhooks webhooks;
    private final ChangeWebhook changes;
    private final SigningSecrets secrets;
    private final OutboundGuard guard;

    WebhookController(LookAfterWebhooks webhooks, ChangeWebhook changes, SigningSecrets secrets, OutboundGuard guard) {
        this.webhooks = webhooks;
        this.changes = changes;
        this.secrets = secrets;
        this.guard = guard;
    }

    @PostMapping
    ResponseEntity<WebhookView> create(VendorCaller vendor, @RequestBody WebhookRequest request) {
        var subscription = checked(() -> request.subscription(guard));
        return switch (webhooks.create(vendor.id(), Optional.ofNullable(request.id()), subscription)) {
            case Outcome.Created created -> withSecret(HttpStatus.CREATED, created.webhook());
            case Outcome.Repeated repeated -> WebhookAnswer.of(repeated.webhook());
            case Outcome.IdTaken _ ->
                throw new ProblemException(
                        TaskProblem.WEBHOOK_ID_TAKEN,
                        "id: " + request.id() + " (expected: a new id, or the same order as before)");
            case Outcome.UnknownProject unknown -> throw Requested.notFound(unknown.project());
            case Outcome.TooMany many ->
                throw new ProblemException(
                        TaskProblem.TOO_MANY_WEBHOOKS,
                        "there are %d webhooks (expected: fewer than that)".formatted(many.webhooks()));
        };
    }

    @GetMapping
    Page<WebhookView> page(
            VendorCaller vendor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var found = webhooks.ofVendor(vendor.id(), Requested.after(after, WebhookId::parse), size);
        return Page.of(found.stream().map(WebhookView::of).toList(), size, WebhookView::id);
    }

    @GetMapping("/{id}")
    ResponseEntity<WebhookView> find(VendorCaller vendor, @PathVariable String id) {
        var webhook = Requested.webhook(id);
        return WebhookAnswer.of(existing(webhook, webhooks.find(webhook, vendor.id())));
    }

    @PatchMapping("/{id}")
    ResponseEntity<WebhookView> change(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WebhookChange request) {
        var expected = IfMatch.required(ifMatch);
        var webhook = Requested.webhook(id);
        var _ = existing(webhook, webhooks.find(webhook, vendor.id()));
        var wish = checked(() -> request.checked(guard));
        return switch (checked(() -> changes.change(webhook, vendor.id(), expected::includes, wish))) {
            case ChangeWebhook.Outcome.Changed changed -> WebhookAnswer.of(changed.webhook());
            case ChangeWebhook.Outcome.Stale stale -> throw IfMatch.refusal(stale.version());
            case ChangeWebhook.Outcome.Unknown _ -> throw notFound(webhook);
        };
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(VendorCaller vendor, @PathVariable String id) {
        var webhook = Requested.webhook(id);
        if (!webhooks.delete(webhook, vendor.id())) {
            throw notFound(webhook);
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/rotation")
    ResponseEntity<WebhookView> rotate(
            VendorCaller vendor, @PathVariable String id, @RequestBody SecretRotation request) {
        var webhook = Requested.webhook(id);
        return withSecret(HttpStatus.OK, existing(webhook, webhooks.rotate(webhook, vendor.id(), request.grace())));
    }

    /** Another vendor's webhook is none, so that nobody learns of it. */
    static ProblemException notFound(WebhookId id) {
        return new ProblemException(
                TaskProblem.WEBHOOK_NOT_FOUND, "webhook " + id + " (expected: a webhook of this vendor)");
    }

    private ResponseEntity<WebhookView> withSecret(HttpStatus status, Webhook webhook) {
        return WebhookAnswer.withSecret(status, webhook, secrets.shown(webhook));
    }

    private static Webhook existing(WebhookId id, Optional<Webhook> found) {
        return found.orElseThrow(() -> notFound(id));
    }

    private static <T> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException refused) {
            throw new ProblemException(TaskProblem.MALFORMED_WEBHOOK, String.valueOf(refused.getMessage()));
        }
    }
}
