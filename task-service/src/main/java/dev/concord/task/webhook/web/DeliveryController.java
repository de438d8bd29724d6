package dev.concord.task.webhook.web;

import dev.concord.contracts.id.DeliveryId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.task.webhook.LookAfterDeliveries;
import dev.concord.task.webhook.LookAfterDeliveries.Outcome;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.Page;
import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where vendors see what became of their events. What is sent is sent later, so the answers say 202. */
@RestController
@RequestMapping("/v1/webhooks/{id}")
final class DeliveryController {

    private final LookAfterDeliveries deliveries;

    DeliveryController(LookAfterDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping("/deliveries")
    Page<DeliveryView> page(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var webhook = Requested.webhook(id);
        var size = Requested.limit(limit);
        var found = deliveries
                .page(webhook, vendor.id(), Requested.after(after, DeliveryId::parse), size)
                .orElseThrow(() -> WebhookController.notFound(webhook));
        return Page.of(found.stream().map(DeliveryView::of).toList(), size, DeliveryView::id);
    }

    @PostMapping("/deliveries/{deliveryId}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView replay(VendorCaller vendor, @PathVariable String id, @PathVariable String deliveryId) {
        var webhook = Requested.webhook(id);
        var delivery = Requested.delivery(deliveryId);
        return waiting(webhook, deliveries.replay(webhook, vendor.id(), delivery));
    }

    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView test(VendorCaller vendor, @PathVariable String id) {
        var webhook = Requested.webhook(id);
        return waiting(webhook, deliveries.test(webhook, vendor.id()));
    }

    private static DeliveryView waiting(WebhookId webhook, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Waiting waiting -> DeliveryView.of(waiting.delivery());
            case Outcome.UnknownWebhook _ -> throw WebhookController.notFound(webhook);
            case Outcome.UnknownDelivery _ ->
                throw new ProblemException(
                        TaskProblem.DELIVERY_NOT_FOUND, "delivery (expected: one of webhook %s)".formatted(webhook));
            case Outcome.TooManyWaiting many ->
                throw new ProblemException(
                        TaskProblem.TOO_MANY_DELIVERIES,
                        "deliveries that wait: %d (expected: fewer; they are tried again)".formatted(many.waiting()));
        };
    }
}
