package dev.concord.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.testing.Backing;
import dev.concord.testing.RunningRedis;
import dev.concord.web.Caller;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The gateway is told that a lease has ended, whichever way it did, so that its token shows nothing any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EndedLeasesOverHttpIT {

    private static final String PATH = "/internal/leases";

    private final RunningRedis redis = Backing.freshRedis();
    private final RunningService service =
            RunningService.start(redis.uri(), Backing.postgres("submission_ended_leases"));
    private final TaskerClient gateway =
            new TaskerClient(service.port("local.server.port"), new Caller.OperatorCaller());
    private final TaskerClient ann = service.tasker("ann");

    @BeforeAll
    void theServiceIsReady() {
        service.awaitReady();
    }

    @AfterAll
    void stop() {
        service.close();
        redis.close();
    }

    @Test
    void aSkippedTasksLeaseHasEnded() {
        assertThatItEndsBy(TaskerClient::skip);
    }

    @Test
    void aReportedTasksLeaseHasEnded() {
        assertThatItEndsBy((tasker, assignment) -> tasker.report(assignment, "unreadable", ""));
    }

    @Test
    void aLabelledTasksLeaseHasEnded() {
        assertThatItEndsBy((tasker, assignment) -> tasker.label(assignment, "cat"));
    }

    @Test
    void whatIsNoTokenHasNotEndedAndOnlyTheGatewayAsks() {
        assertThat(asked("no token").body().path("ended").booleanValue()).isFalse();
        assertThat(ann.sendText("GET", PATH, "", "Lease-Token", "no token").status())
                .isEqualTo(403);
    }

    private void assertThatItEndsBy(BiFunction<TaskerClient, JsonNode, Reply> ending) {
        var assignment = ann.next(service.open(Samples.aProject(1, 1), 1), 1).assignment();
        var token = assignment.path("token").asString();
        assertThat(asked(token).body().path("ended").booleanValue()).isFalse();

        assertThat(ending.apply(ann, assignment).status()).isBetween(200, 204);

        assertThat(asked(token).body().path("ended").booleanValue()).isTrue();
    }

    private Reply asked(String token) {
        var reply = gateway.sendText("GET", PATH, "", "Lease-Token", token);
        assertThat(reply.status()).isEqualTo(200);
        return reply;
    }
}
