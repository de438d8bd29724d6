package dev.concord.local.apidrill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class BelongingsTest {

    private static final ApiDescription DESCRIPTION = new ApiDescription(new JsonMapper().readTree("""
            {"paths": {
              "/v1/projects/{id}": {"get": {"security": [{"vendorKey": []}], "responses": {}}},
              "/v1/projects/{id}/secrets/{secretId}": {"get": {"security": [{"vendorKey": []}], "responses": {}}},
              "/v1/tasks/{id}": {"get": {"security": [{"vendorKey": []}, {"taskerToken": []}], "responses": {}}},
              "/v1/operator/tasks/{id}": {"get": {"security": [{"operatorToken": []}], "responses": {}}},
              "/v1/links/{id}": {"get": {"security": [], "responses": {}}},
              "/v1/secrets": {"get": {"security": [{"vendorKey": []}], "responses": {}}}}}
            """));

    private final Belongings belongings =
            new Belongings(Map.of("projectId", "p", "taskId", "t"), Map.of("taskId", "t-of-a-draft"));

    @Test
    void aNewKindOfObjectIsMissedByItsName() {
        assertThat(belongings.missing(operation("/v1/projects/{id}/secrets/{secretId}")))
                .containsExactly("secretId");
        assertThat(belongings.missing(operation("/v1/projects/{id}"))).isEmpty();
    }

    @Test
    void whereTaskersMayAskTheyAreTriedOnWhatIsNotPublished() {
        assertThat(belongings.askedForBy(operation("/v1/tasks/{id}"))).containsEntry("taskId", "t-of-a-draft");
        assertThat(belongings.askedForBy(operation("/v1/projects/{id}"))).containsEntry("taskId", "t");
    }

    @Test
    void whateverNamesAnObjectIsTriedUnlessItIsForAllOrForOperatorsAlone() {
        assertThat(DESCRIPTION.operations().stream().filter(ForeignAccess::namesWhatIsSomebodys))
                .extracting(Operation::path)
                .containsExactlyInAnyOrder(
                        "/v1/projects/{id}", "/v1/projects/{id}/secrets/{secretId}", "/v1/tasks/{id}");
    }

    private static Operation operation(String path) {
        return DESCRIPTION.operations().stream()
                .filter(operation -> operation.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
