package dev.concord.local.apidrill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NounTest {

    @Test
    void anIdIsOfWhatStandsBeforeIt() {
        assertThat(Noun.ofVariable("id", "/v1/projects/")).isEqualTo("projectId");
        assertThat(Noun.ofVariable("id", "/v1/operator/taskers/")).isEqualTo("taskerId");
        assertThat(Noun.ofVariable("taskId", "/v1/projects/{id}/tasks/")).isEqualTo("taskId");
    }

    @Test
    void anIdInAListIsOfTheList() {
        assertThat(Noun.ofProperty("id", "assignments")).isEqualTo("assignmentId");
        assertThat(Noun.ofProperty("token", "assignments")).isEqualTo("token");
    }
}
