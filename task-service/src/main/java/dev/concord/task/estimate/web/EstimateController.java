package dev.concord.task.estimate.web;

import dev.concord.task.estimate.Estimate;
import dev.concord.task.estimate.EstimateCost;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells vendors what a project costs before they open it. */
@RestController
@RequestMapping("/v1/projects/{id}/estimate")
final class EstimateController {

    private static final String USUAL_DOUBT = "300";
    private static final int MOST_TASKS = 10_000_000;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");

    private final EstimateCost estimation;

    EstimateController(EstimateCost estimation) {
        this.estimation = estimation;
    }

    @GetMapping
    Estimate estimate(
            VendorCaller vendor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String tasks,
            @RequestParam(defaultValue = USUAL_DOUBT) String doubtPermille) {
        var project = Requested.project(id);
        var asked = tasks == null ? OptionalLong.empty() : OptionalLong.of(number("tasks", tasks, 1, MOST_TASKS));
        var doubt = number("doubtPermille", doubtPermille, 0, 1000);
        return estimation.of(project, vendor.id(), asked, doubt).orElseThrow(() -> Requested.notFound(project));
    }

    private static int number(String name, String text, int least, int most) {
        if (DIGITS.matcher(text).matches()) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new ProblemException(
                TaskProblem.ESTIMATE_OUT_OF_RANGE,
                "%s: \"%s\" (expected: %d..%d)".formatted(name, Requested.shortened(text), least, most));
    }
}
