package dev.concord.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.testing.web.DescribedBodies;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers send and get is what the description of the API says. */
final class BodiesAreDescribedTest {

    private static final Map<String, String> BY_HAND = Map.of(
            "POST /v1/assignments body.count",
            "tasks may come in its place, as the alternatives of the description say");

    @Test
    void fieldsTypesAndWordsAreThoseOfTheDescription() {
        assertThat(DescribedBodies.differences("dev.concord.submission", BY_HAND))
                .isEmpty();
    }
}
