package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On which versions of a thing a change is made. */
final class IfMatchTest {

    private static final long VERSION = 7;

    @ParameterizedTest
    @ValueSource(strings = {"\"7-1.0.0.0.0.0.0\"", "\"7\"", "*", " * ", "\"6-0\", \"7-0\"", "W/\"7-0\", \"7-0\""})
    void aTagOfTheVersionWillDoWhateverElseWasSeen(String header) {
        assertThat(IfMatch.required(header).includes(VERSION)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6-0\"", "\"70\"", "\"77-0\"", "\"x\"", "\"-7\"", "W/\"7-0\"", "\"6-7\""})
    void aTagOfAnotherVersionOrAWeakOneWillNot(String header) {
        assertThat(IfMatch.required(header).includes(VERSION)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "", "7-0", "\"\""})
    void whatIsNoTagIsNotTakenForAnyVersion(String header) {
        assertThatThrownBy(() -> IfMatch.optional(header)).hasMessageContaining("expected: an ETag in quotation marks");
    }

    @Test
    void whoMustSayAVersionIsToldSo() {
        assertThatThrownBy(() -> IfMatch.required(null)).hasMessageStartingWith("If-Match: missing");
        assertThat(IfMatch.optional(null).includes(VERSION)).isTrue();
    }
}
