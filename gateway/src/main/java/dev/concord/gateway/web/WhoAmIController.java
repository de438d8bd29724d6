package dev.concord.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.id.MemberId;
import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.VendorRole;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells callers who they are to us. */
@RestController
final class WhoAmIController {

    @GetMapping("/v1/whoami")
    CallerView whoAmI(Caller caller) {
        return switch (caller) {
            case VendorCaller vendor ->
                new CallerView("vendor", vendor.id().toString(), null, vendor.role(), vendor.member());
            case TaskerCaller tasker -> new CallerView("tasker", tasker.id().toString(), tasker.agent(), null, null);
            case OperatorCaller _ -> new CallerView("operator", null, null, null, null);
        };
    }

    /** The operator has no id, only a tasker may be an agent, and only who calls for a vendor has a role. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CallerView(
            String kind,
            @Nullable String id,
            @Nullable Boolean agent,
            @Nullable VendorRole role,
            @Nullable MemberId memberId) {}
}
