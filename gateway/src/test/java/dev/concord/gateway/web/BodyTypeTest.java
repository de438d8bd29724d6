package dev.concord.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "*", "application/*+json; charset=utf-8", "*/json"})
    void types_that_stand_for_several_are_refused(String type) {
        assertThat(BodyType.isOfSeveral(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=*", "text/csv;header=*", "", "nonsense"})
    void others_are_left_to_who_reads_the_body(String type) {
        assertThat(BodyType.isOfSeveral(type)).isFalse();
    }

    @Test
    void no_body_needs_no_type() {
        assertThat(BodyType.isOfSeveral(null)).isFalse();
    }
}
