package dev.concord.gateway.tasker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.identity.IdentitySettings;
import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.tasker.RegisterTasker.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class RegisterTaskerTest {

    private static final Tasker AGENT = new Tasker(new TaskerId(new UUID(0, 1)), true);

    private final InMemoryTaskers taskers = new InMemoryTaskers();
    private final List<Tasker> admitted = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T12:00:00Z");
    private boolean away;

    private final RegisterTasker registration = new RegisterTasker(
            taskers,
            this::admit,
            new IdentitySettings(
                    Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofMinutes(10)),
            new Random(7),
            () -> now);

    @Test
    void a_tasker_is_admitted_to_labelling_before_it_gets_its_token() {
        assertThat(registration.register(AGENT)).isInstanceOf(Outcome.Registered.class);

        assertThat(admitted).containsExactly(AGENT);
    }

    @Test
    void a_repetition_gets_another_token() {
        var first = token(registration.register(AGENT));

        assertThat(token(registration.register(AGENT))).isNotEqualTo(first);
    }

    @Test
    void a_repetition_after_the_window_is_refused() {
        registration.register(AGENT);
        now = now.plus(Duration.ofMinutes(10));

        assertThat(registration.register(AGENT)).isEqualTo(new Outcome.AlreadyRegistered());
    }

    @Test
    void a_stranger_changes_nothing_at_submission_service() {
        taskers.use(token(registration.register(AGENT)).hash());
        admitted.clear();

        assertThat(registration.register(AGENT)).isEqualTo(new Outcome.AlreadyRegistered());
        assertThat(registration.register(new Tasker(AGENT.id(), false))).isEqualTo(new Outcome.OfAnotherKind(true));
        assertThat(admitted).isEmpty();
    }

    @Test
    void a_registration_that_was_put_off_works_when_repeated() {
        away = true;
        assertThat(registration.register(AGENT)).isEqualTo(new Outcome.PutOff());

        away = false;
        assertThat(registration.register(AGENT)).isInstanceOf(Outcome.Registered.class);
    }

    private boolean admit(Tasker tasker) {
        return !away && admitted.add(tasker);
    }

    private static Secret token(Outcome outcome) {
        return ((Outcome.Registered) outcome).token();
    }
}
