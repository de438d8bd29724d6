package dev.concord.submission.history.web;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.submission.history.ReadSubmissions;
import dev.concord.submission.web.Requested;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where taskers look at what they have submitted; what became of it, the judgement of each submission says. */
@RestController
final class HistoryController {

    private final ReadSubmissions submissions;

    HistoryController(ReadSubmissions submissions) {
        this.submissions = submissions;
    }

    @GetMapping("/v1/submissions")
    Page<KeptSubmissionView> page(
            TaskerCaller tasker,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var found = submissions.of(tasker.id(), Requested.after(after, SubmissionId::parse), size);
        return Page.of(found.stream().map(KeptSubmissionView::of).toList(), size, KeptSubmissionView::id);
    }
}
