package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page has at least one item and no more than the list allows. */
final class PageLimitTest {

    @Test
    void aNumberInTheRangeIsTheLimit() {
        assertThat(PageLimit.read("1", 200)).hasValue(1);
        assertThat(PageLimit.read("200", 200)).hasValue(200);
        assertThat(PageLimit.read("007", 200)).hasValue(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "201", "-1", "+1", " 1", "1.0", "1e2", "0x10", "ten", "9999999999", "\u0661"})
    void anythingElseIsNone(String text) {
        assertThat(PageLimit.read(text, 200)).isEmpty();
    }

    @Test
    void aCallerIsToldWhatIsExpectedAndNotMoreOfWhatWasSentThanHelps() {
        assertThat(PageLimit.require("7", 200, EdgeProblem.MALFORMED_REQUEST)).isEqualTo(7);
        assertThatThrownBy(() -> PageLimit.require("9".repeat(30), 200, EdgeProblem.MALFORMED_REQUEST))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("limit: \"" + "9".repeat(20) + "...\" (expected: 1..200)");
    }
}
