package dev.concord.submission.tasker.web;

import dev.concord.contracts.id.TaskerId;
import dev.concord.submission.tasker.RegisterTasker;
import dev.concord.submission.web.Requested;
import dev.concord.web.Caller.OperatorCaller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the gateway makes taskers known; not routed to the public. */
@RestController
final class TaskerController {

    private final RegisterTasker registration;

    TaskerController(RegisterTasker registration) {
        this.registration = registration;
    }

    @PutMapping("/internal/taskers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(OperatorCaller operator, @PathVariable String id, @RequestBody TaskerRequest request) {
        registration.register(Requested.id(id, TaskerId::parse), request.agent());
    }
}
