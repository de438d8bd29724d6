package dev.concord.task.review.web;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.task.review.MadeAppeal;
import dev.concord.task.review.TaskersAppeals;
import dev.concord.task.web.Requested;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where taskers list what they objected to, and where the gateway has their words erased, which is not routed to the public. */
@RestController
final class TaskersAppealController {

    private final TaskersAppeals appeals;

    TaskersAppealController(TaskersAppeals appeals) {
        this.appeals = appeals;
    }

    @GetMapping("/v1/taskers/me/appeals")
    Page<MadeAppeal> page(
            TaskerCaller tasker,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        var found = appeals.of(tasker.id(), Requested.after(after, SubmissionId::parse), size);
        return Page.of(found, size, MadeAppeal::submissionId);
    }

    @DeleteMapping("/internal/taskers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(OperatorCaller operator, @PathVariable String id) {
        appeals.eraseWords(Requested.tasker(id));
    }
}
