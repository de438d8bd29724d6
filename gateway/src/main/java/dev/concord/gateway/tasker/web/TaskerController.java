package dev.concord.gateway.tasker.web;

import dev.concord.gateway.tasker.RegisterTasker;
import dev.concord.gateway.tasker.RegisterTasker.Outcome;
import dev.concord.gateway.tasker.Tasker;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.gateway.web.Later;
import dev.concord.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where anybody becomes a tasker. */
@RestController
final class TaskerController {

    private final RegisterTasker registration;

    TaskerController(RegisterTasker registration) {
        this.registration = registration;
    }

    @PostMapping("/v1/taskers")
    ResponseEntity<TaskerView> register(@RequestBody TaskerRequest request) {
        return switch (registration.register(new Tasker(request.id(), request.agent()))) {
            case Outcome.Registered registered ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .cacheControl(CacheControl.noStore())
                        .body(TaskerView.of(registered));
            case Outcome.OfAnotherKind known ->
                throw new ProblemException(
                        GatewayProblem.TASKER_DIFFERS,
                        "agent: %s (expected: %s, as before)".formatted(request.agent(), known.agent()));
            case Outcome.AlreadyRegistered _ ->
                throw new ProblemException(
                        GatewayProblem.TASKER_REGISTERED,
                        "id: in use or registered too long ago (expected: a new id, or the token given out for it)");
            case Outcome.PutOff _ -> throw Later.unavailable("submission-service is away (expected: soon back)");
        };
    }
}
