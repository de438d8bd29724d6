package dev.concord.submission.offer.web;

import dev.concord.submission.offer.BrowseOffers;
import dev.concord.submission.offer.Place;
import dev.concord.submission.web.Presenting;
import dev.concord.submission.web.Requested;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows taskers which projects they can work on; what to do in one, task-service tells. */
@RestController
final class OfferController {

    private final BrowseOffers offers;

    OfferController(BrowseOffers offers) {
        this.offers = offers;
    }

    @GetMapping("/v1/projects/open")
    Page<OfferView> page(
            TaskerCaller tasker,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit,
            @RequestParam(defaultValue = "false") String qualifiedOnly,
            OfferQuery query) {
        var shown = offers.browse(
                Presenting.tasker(tasker),
                query.filter(),
                OfferQuery.flag("qualifiedOnly", qualifiedOnly),
                OfferQuery.place(after),
                Requested.limit(limit));
        return new Page<>(
                shown.offers().stream().map(OfferView::of).toList(),
                shown.next().map(Place::toString).orElse(null));
    }
}
