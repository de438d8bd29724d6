package dev.concord.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.testing.web.DescribedBodies;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers send and get is what the description of the API says. */
final class BodiesAreDescribedTest {

    private static final Map<String, String> BY_HAND = Map.of(
            "GET /v1/operator/suspense answer.receipts[].suspendedAt",
            "only what is suspended is listed, so that since when is always there");

    @Test
    void fieldsTypesAndWordsAreThoseOfTheDescription() {
        assertThat(DescribedBodies.differences("dev.concord.payout", BY_HAND)).isEmpty();
    }
}
