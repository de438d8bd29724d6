package dev.concord.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.testing.web.DescribedBodies;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers send and get is what the description of the API says. */
final class BodiesAreDescribedTest {

    @Test
    void fieldsTypesAndWordsAreThoseOfTheDescription() {
        assertThat(DescribedBodies.differences("dev.concord.consensus", Map.of()))
                .isEmpty();
    }
}
