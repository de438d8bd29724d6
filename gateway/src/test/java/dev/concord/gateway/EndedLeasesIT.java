package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lease lets its tasker see, it does as long as it goes on, and as nobody can say that it has ended. */
final class EndedLeasesIT {

    private static final String LINKS = "/v1/tasks/019a3c5e-7d00-7000-8000-000000000001/links";
    private static final String TOKEN = "the token of a lease";
    private static final long LONGER_THAN_ANYBODY_WAITS = 2_000_000_000;

    private static RunningGateway gateway;
    private static ApiClient tasker;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start();
        tasker = gateway.newTasker().with("Lease-Token", TOKEN);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void reset() {
        gateway.resetServices();
    }

    @Test
    void a_lease_that_goes_on_is_handed_on() {
        gateway.submissions().answer(200, "application/json", "{\"ended\":false}");

        tasker.get(LINKS);

        var asked = gateway.submissions().lastReceived();
        assertThat(asked.target()).isEqualTo("/internal/leases");
        assertThat(asked.header("Lease-Token")).hasValue(TOKEN);
        assertThat(gateway.tasks().lastReceived().header("Lease-Token")).hasValue(TOKEN);
    }

    @Test
    void a_lease_that_has_ended_is_not() {
        gateway.submissions().answer(200, "application/json", "{\"ended\":true}");

        assertThat(tasker.get(LINKS).status()).isEqualTo(200);

        var handedOn = gateway.tasks().lastReceived();
        assertThat(handedOn.target()).isEqualTo(LINKS);
        assertThat(handedOn.header("Lease-Token")).isEmpty();
    }

    @Test
    void where_nobody_can_say_so_the_token_counts() {
        gateway.submissions().answer(503, "application/problem+json", "{\"code\":\"unavailable\"}");
        tasker.get(LINKS);
        assertThat(gateway.tasks().lastReceived().header("Lease-Token")).hasValue(TOKEN);

        gateway.tasks().reset();
        gateway.submissions().answerBy(exchange -> LockSupport.parkNanos(LONGER_THAN_ANYBODY_WAITS));
        tasker.get(LINKS);
        assertThat(gateway.tasks().lastReceived().header("Lease-Token")).hasValue(TOKEN);
    }

    @Test
    void nobody_is_asked_about_what_proves_nothing_here() {
        gateway.newVendor().with("Lease-Token", TOKEN).get(LINKS);
        tasker.get("/v1/assignments");

        assertThat(gateway.submissions().received())
                .noneMatch(each -> each.target().startsWith("/internal/leases"));
    }
}
