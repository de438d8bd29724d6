package dev.concord.task;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.web.Caller;
import dev.concord.web.CallerToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Optional;

/** Calls the service in the name of somebody, as the gateway does. */
public final class ServiceClient {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final RunningTaskService service;
    private final Optional<Caller> caller;

    private ServiceClient(RunningTaskService service, Optional<Caller> caller) {
        this.service = service;
        this.caller = caller;
    }

    public static ServiceClient vendor(RunningTaskService service, VendorId vendor) {
        return new ServiceClient(service, Optional.of(new Caller.VendorCaller(vendor)));
    }

    public static ServiceClient tasker(RunningTaskService service) {
        return tasker(service, new TaskerId(Samples.IDS.next()));
    }

    public static ServiceClient tasker(RunningTaskService service, TaskerId tasker) {
        return new ServiceClient(service, Optional.of(new Caller.TaskerCaller(tasker, false)));
    }

    public static ServiceClient operator(RunningTaskService service) {
        return new ServiceClient(service, Optional.of(new Caller.OperatorCaller()));
    }

    public static ServiceClient nobody(RunningTaskService service) {
        return new ServiceClient(service, Optional.empty());
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** Changes what has one of the tags, as the header has them. */
    public Reply patch(String path, String ifMatch, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", ifMatch)
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public Reply patch(String path, String json) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    /** Creates the project of the samples. */
    public Reply order(ProjectId id) {
        return post("/v1/projects", orderOf(id));
    }

    public Reply importTasks(ProjectId project, String key, String type, String body) {
        return send(request("/v1/projects/" + project + "/tasks")
                .header("Content-Type", type)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Follows a project; fails if there is no stream. */
    public FollowedStream follow(String path, String... headers) {
        var request = request(path).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                response.body().close();
                throw new AssertionError("status: " + response.statusCode() + " (expected: 200)");
            }
            return new FollowedStream(response.body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(path, failed);
        }
    }

    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(service.url(path)));
        caller.ifPresent(one -> request.header(CallerToken.HEADER, token(one)));
        return request;
    }

    public Reply send(HttpRequest.Builder request) {
        var built = request.build();
        try {
            return Reply.of(HTTP.send(built, BodyHandlers.ofString()));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(built.toString(), failed);
        }
    }

    /** What the public client sends for {@link Samples#specification()}. */
    public static String orderOf(ProjectId id) {
        return """
                {"id": "%s", "name": "Same product?", "instructions": "Do both texts describe one product?",
                 "labelKind": {"kind": "choice", "classes": ["0", "1"]},
                 "policy": {"overlap": {"min": 2, "max": 3}, "confidence": 0.9, "method": "dawid-skene",
                            "taskersChoose": true, "assignmentSeconds": 60},
                 "reward": "10", "rewardRule": "every-accepted-label"}
                """.formatted(id);
    }

    /** The same with reviews, for which a closing project waits an hour. */
    public static String reviewedOrderOf(ProjectId id) {
        return orderOf(id)
                .replace(
                        "\"assignmentSeconds\": 60",
                        "\"assignmentSeconds\": 60, \"review\": {\"windowSeconds\": 3600}");
    }

    private static String token(Caller caller) {
        return CallerToken.mint(caller, Instant.now().plusSeconds(60), RunningTaskService.CALLER_SECRET);
    }
}
