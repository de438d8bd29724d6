package dev.concord.task.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tasker may give as a reason. */
final class ReasonTest {

    @Test
    void takesUpToAThousandCharactersWhateverTheirAlphabet() {
        assertThat(new Reason("x").text()).isEqualTo("x");
        assertThat(new Reason("\uD83D\uDEA2".repeat(1_000)).text()).hasSize(2_000);
        assertThatThrownBy(() -> new Reason("x".repeat(1_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reason: 1001 characters (expected: 1..1000 characters)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000b", "a\u009Fb", "\uD83D"})
    void takesNothingEmptyAndNothingThatCannotBeShown(String text) {
        assertThatThrownBy(() -> new Reason(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("reason: ");
    }
}
