package dev.concord.task.review.web;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.project.FindProjects;
import dev.concord.task.review.ReviewQueue;
import dev.concord.task.review.RuleOnTask;
import dev.concord.task.review.RulingDecision;
import dev.concord.task.review.WaitingReview;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.Page;
import dev.concord.web.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a vendor's reviewer sees what waits, and rules. */
@RestController
@RequestMapping("/v1/projects/{id}")
final class ReviewController {

    private static final String DEFAULT_LIMIT = "20";

    /** All labels of a task may have 160 kB, so a page stays below 10 MB. */
    private static final int MAX_LIMIT = 50;

    private final FindProjects projects;
    private final ReviewQueue queue;
    private final RuleOnTask rulings;

    ReviewController(FindProjects projects, ReviewQueue queue, RuleOnTask rulings) {
        this.projects = projects;
        this.queue = queue;
        this.rulings = rulings;
    }

    @GetMapping("/reviews")
    Page<ReviewView> page(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit, MAX_LIMIT);
        var start = Requested.after(after, TaskId::parse);
        var found = waiting(vendor, Requested.project(id), start, size).stream()
                .map(ReviewView::of)
                .toList();
        return Page.of(found, size, review -> review.taskId().toString());
    }

    /** A ruling is accepted; the task's next revision follows once the consensus has taken it up. */
    @PostMapping("/tasks/{taskId}/review")
    ResponseEntity<RulingView> rule(
            VendorCaller vendor,
            @PathVariable String id,
            @PathVariable String taskId,
            @RequestBody RulingRequest request) {
        var project = Requested.project(id);
        var task = Requested.task(taskId);
        return switch (rulings.rule(project, vendor.id(), task, request.label())) {
            case RulingDecision.Ruled(var ruling) -> ResponseEntity.accepted().body(RulingView.of(task, ruling));
            case RulingDecision.Repeated(var ruling) -> ResponseEntity.ok(RulingView.of(task, ruling));
            case RulingDecision.UnknownProject _ -> throw Requested.notFound(project);
            case RulingDecision.UnknownTask _ ->
                throw refused(TaskProblem.TASK_NOT_FOUND, "task " + task + " (expected: a task of this project)");
            case RulingDecision.NotReviewed _ -> throw notReviewed();
            case RulingDecision.ProjectNotUnderWay(var state) -> throw notUnderWay(state);
            case RulingDecision.Undecided(var state) ->
                throw refused(TaskProblem.TASK_STATE, "state: " + state.text() + " (expected: agreed or contested)");
            case RulingDecision.Misfit(var problem) -> throw refused(TaskProblem.LABEL_DOES_NOT_FIT, problem);
            case RulingDecision.TooLarge(var problem) -> throw refused(TaskProblem.LABEL_TOO_LARGE, problem);
        };
    }

    /** Nothing waits before a project opens or after it is settled, since nothing can be changed then. */
    private List<WaitingReview> waiting(VendorCaller vendor, ProjectId id, Optional<TaskId> after, int limit) {
        var project = projects.find(id, vendor.id()).orElseThrow(() -> Requested.notFound(id));
        if (!project.facts().isReviewed()) {
            throw notReviewed();
        }
        return project.isUnderWay() ? queue.page(id, after, limit) : List.of();
    }

    static ProblemException notUnderWay(ProjectState state) {
        return refused(
                TaskProblem.PROJECT_STATE,
                "state: %s (expected: open, paused or closing)"
                        .formatted(state.name().toLowerCase(Locale.ROOT)));
    }

    private static ProblemException notReviewed() {
        return refused(TaskProblem.NOT_REVIEWED, "policy.review: none (expected: a project that was ordered with it)");
    }

    private static ProblemException refused(TaskProblem problem, String detail) {
        return new ProblemException(problem, detail);
    }
}
