package dev.concord.task.link.web;

import dev.concord.contracts.id.TaskId;
import dev.concord.task.link.BucketLink;
import dev.concord.task.link.LinkTask;
import dev.concord.task.link.Linking;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.ProblemException;
import dev.concord.web.lease.LeaseTokens;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Tells where what a task refers to in a bucket can be had for a while. */
@RestController
final class TaskLinksController {

    private final LinkTask linking;

    TaskLinksController(LinkTask linking) {
        this.linking = linking;
    }

    @GetMapping("/v1/tasks/{id}/links")
    ResponseEntity<LinksView> links(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = LeaseTokens.HEADER, defaultValue = "") String leaseToken) {
        var task = Requested.task(id);
        var linked = switch (caller) {
            case VendorCaller vendor -> linking.forVendor(vendor.id(), task);
            case TaskerCaller tasker -> linking.forTasker(tasker.id(), task, leaseToken);
            case OperatorCaller _ -> new Linking.UnknownTask();
        };
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new LinksView(links(task, linked)));
    }

    private static List<BucketLink> links(TaskId task, Linking linked) {
        return switch (linked) {
            case Linking.Linked found -> found.links();
            case Linking.UnknownTask _ ->
                throw new ProblemException(
                        TaskProblem.TASK_NOT_FOUND,
                        "task %s (expected: one of the vendor's, one whose live lease %s proves, or of which the tasker's label was judged)"
                                .formatted(task, LeaseTokens.HEADER));
            case Linking.NotTheVendors not ->
                throw new ProblemException(
                        TaskProblem.REFERENCE_NOT_ALLOWED,
                        "%s (expected: in a bucket that the operator has set up for the task's vendor)"
                                .formatted(Requested.shortened(not.reference())));
        };
    }

    /** The links of one task. */
    record LinksView(List<BucketLink> links) {}
}
