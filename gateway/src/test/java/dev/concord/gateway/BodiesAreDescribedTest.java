package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.testing.web.DescribedBodies;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers send and get is what the description of the API says. */
final class BodiesAreDescribedTest {

    private static final String BOTH_OR_NONE = "name and password come together or not at all, by dependentRequired";
    private static final Map<String, String> BY_HAND = Map.of(
            "POST /v1/invitations/acceptance body.signInName",
            BOTH_OR_NONE,
            "POST /v1/invitations/acceptance body.password",
            BOTH_OR_NONE);

    @Test
    void fieldsTypesAndWordsAreThoseOfTheDescription() {
        assertThat(DescribedBodies.differences("dev.concord.gateway", BY_HAND)).isEmpty();
    }
}
