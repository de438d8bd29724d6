package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The templates are what they say: orders that are taken as they are. */
final class TemplatesOverHttpIT {

    private static final List<String> NAMES = List.of(
            "objects-in-images",
            "emotion-of-text",
            "speech-to-text",
            "medical-image-questions",
            "preference-pairs",
            "instruction-replies");

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());

    @Test
    void theyAreListedForWhoeverIsKnown() {
        for (var caller : List.of(vendor, ServiceClient.tasker(service))) {
            var listed = caller.get("/v1/templates").items();

            assertThat(listed)
                    .extracting(each -> each.required("name").asString())
                    .containsExactlyElementsOf(NAMES);
            assertThat(listed)
                    .allSatisfy(each ->
                            assertThat(each.required("summary").asString()).endsWith("."));
        }
        assertProblem(ServiceClient.nobody(service).get("/v1/templates"), 401, "unauthenticated");
    }

    @Test
    void eachIsAnOrderThatIsTakenAsItIs() {
        for (var name : NAMES) {
            var template = vendor.get("/v1/templates/" + name);

            var ordered = vendor.post("/v1/projects", template.text());

            assertThat(template.status()).as(name).isEqualTo(200);
            assertThat(template.mediaType()).startsWith("application/json");
            assertThat(ordered.status()).as("%s: %s", name, ordered).isEqualTo(201);
            assertThat(ordered.at("/name")).isEqualTo(template.at("/name"));
            assertThat(ordered.at("/instructions"))
                    .isEqualTo(template.at("/instructions"))
                    .isNotBlank();
            assertThat(ordered.json().at("/labelKind"))
                    .isEqualTo(template.json().at("/labelKind"));
            assertThat(ordered.at("/terms/reward")).isEqualTo(template.at("/reward"));
        }
    }

    @Test
    void anotherNameIsAnsweredWithThoseThereAre() {
        assertProblem(
                vendor.get("/v1/templates/poems"),
                404,
                "template-not-found",
                "name: \"poems\" (expected one of: objects-in-images, emotion-of-text, ");
    }
}
