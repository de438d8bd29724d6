package dev.concord.gateway.audit.web;

import dev.concord.gateway.audit.AuditEntry;
import dev.concord.gateway.audit.AuditLog;
import dev.concord.gateway.web.Requested;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a vendor's owner sees what was done for the vendor, a tasker what the tasker did, and the operator what anybody did. */
@RestController
final class AuditLogController {

    private final AuditLog log;

    AuditLogController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/v1/audit-log")
    Page<AuditEntryView> ofVendor(
            VendorCaller vendor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        return page(log.of(vendor.id(), Requested.after(after, Requested::uuid), size), size);
    }

    @GetMapping("/v1/taskers/me/acts")
    Page<AuditEntryView> own(
            TaskerCaller tasker,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        return page(log.by(tasker.id(), Requested.after(after, Requested::uuid), size), size);
    }

    @GetMapping("/v1/operator/audit-log")
    Page<AuditEntryView> ofAll(
            OperatorCaller operator,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Requested.DEFAULT_LIMIT) String limit) {
        var size = Requested.limit(limit);
        return page(log.all(Requested.after(after, Requested::uuid), size), size);
    }

    private static Page<AuditEntryView> page(List<AuditEntry> found, int size) {
        return Page.of(found.stream().map(AuditEntryView::of).toList(), size, AuditEntryView::id);
    }
}
