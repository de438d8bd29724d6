package dev.concord.submission.erasure.web;

import dev.concord.contracts.id.TaskerId;
import dev.concord.submission.erasure.EraseTasker;
import dev.concord.submission.web.Outages;
import dev.concord.submission.web.Requested;
import dev.concord.web.Caller.OperatorCaller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the gateway has taskers forgotten who want it; not routed to the public. */
@RestController
final class ErasureController {

    private final EraseTasker erasing;

    ErasureController(EraseTasker erasing) {
        this.erasing = erasing;
    }

    @DeleteMapping("/internal/taskers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(OperatorCaller operator, @PathVariable String id) {
        var tasker = Requested.id(id, TaskerId::parse);
        Outages.run(() -> erasing.erase(tasker));
    }
}
