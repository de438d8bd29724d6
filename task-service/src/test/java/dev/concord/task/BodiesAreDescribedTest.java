package dev.concord.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.testing.web.DescribedBodies;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers send and get is what the description of the API says. */
final class BodiesAreDescribedTest {

    private static final Map<String, String> BY_HAND = Map.of(
            "GET /v1/projects/{id}/export answer",
            "the labels are streamed in one of many formats, each with a test of its own",
            "POST /v1/projects/{id}/tasks body",
            "files are read as they come, in one of many formats, each with a test of its own",
            "GET /v1/templates/{name} answer",
            "it is the file as it is kept, and TemplatesOverHttpIT orders each as it is",
            "POST /v1/webhooks body.url",
            "it is asked for where addresses are checked, behind the reading, with a problem of its own");

    @Test
    void fieldsTypesAndWordsAreThoseOfTheDescription() {
        assertThat(DescribedBodies.differences("dev.concord.task", BY_HAND)).isEmpty();
    }
}
