package dev.concord.gateway.tasker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.identity.SecretHash;
import dev.concord.gateway.identity.SecretKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of taskers keeps to. */
interface TaskersContract {

    Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
    Duration WINDOW = Duration.ofMinutes(10);
    Tasker PERSON = new Tasker(new TaskerId(new UUID(0, 1)), false);
    Random RANDOM = new Random(7);

    /** An empty store. */
    Taskers taskers();

    /** Says that the tasker with this token has called. */
    void use(SecretHash token);

    @Test
    default void a_new_tasker_gets_the_token() {
        assertThat(issue(PERSON, token(), NOW)).isTrue();

        assertThat(taskers().find(PERSON.id())).hasValue(PERSON);
    }

    @Test
    default void nobody_is_found_who_is_not_there() {
        assertThat(taskers().find(new TaskerId(new UUID(0, 9)))).isEmpty();
    }

    @Test
    default void a_token_that_was_not_used_is_replaced_within_the_window() {
        issue(PERSON, token(), NOW);

        assertThat(issue(PERSON, token(), NOW.plus(WINDOW).minusMillis(1))).isTrue();
    }

    @Test
    default void a_token_that_was_not_used_stays_after_the_window() {
        issue(PERSON, token(), NOW);

        assertThat(issue(PERSON, token(), NOW.plus(WINDOW))).isFalse();
    }

    @Test
    default void a_token_that_was_used_stays() {
        var token = token();
        issue(PERSON, token, NOW);
        use(token);

        assertThat(issue(PERSON, token(), NOW)).isFalse();
    }

    @Test
    default void a_person_stays_a_person() {
        issue(PERSON, token(), NOW);

        assertThat(issue(new Tasker(PERSON.id(), true), token(), NOW)).isFalse();
        assertThat(taskers().find(PERSON.id())).hasValue(PERSON);
    }

    private boolean issue(Tasker tasker, SecretHash token, Instant now) {
        return taskers().issue(tasker, token, now, now.minus(WINDOW));
    }

    private static SecretHash token() {
        return Secret.draw(SecretKind.TASKER_TOKEN, RANDOM).hash();
    }
}
