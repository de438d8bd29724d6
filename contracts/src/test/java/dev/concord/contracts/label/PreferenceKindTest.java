package dev.concord.contracts.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A task names its options, and a label ranks exactly these. */
final class PreferenceKindTest {

    private static final JsonNode TASK = json("{\"prompt\":\"?\",\"options\":[\"a\",\"b\",\"c\"]}");

    private final PreferenceKind kind = new PreferenceKind(3);

    @Test
    void aRankingOfTheTasksOptionsFits() {
        assertThat(kind.problemWith(ranking("c", "a", "b"))).isEmpty();
        assertThat(kind.problemWith(ranking("c", "a", "b"), TASK)).isEmpty();
        assertThat(kind.optionsIn(TASK)).containsExactly("a", "b", "c");
    }

    @Test
    void aRankingOfFewerOrMoreDoesNotFit() {
        assertThat(kind.problemWith(ranking("a", "b"))).hasValue("label.ranking: 2 options (expected: 3)");
        assertThat(kind.problemWith(ranking("a", "b", "c", "d"))).hasValue("label.ranking: 4 options (expected: 3)");
        assertThat(kind.problemWith(ranking("a", "b", "a")))
                .hasValue("label.ranking: \"a\" again (expected: each once)");
    }

    @Test
    void aRankingOfOthersDoesNotFitTheTask() {
        assertThat(kind.problemWith(ranking("a", "b", "d"))).isEmpty();
        assertThat(kind.problemWith(ranking("a", "b", "d"), TASK))
                .hasValue("label.ranking: \"d\" (expected one of: a, b, c)");
    }

    @Test
    void anOptionHasAName() {
        assertThat(kind.problemWith(ranking("a", " ", "c")))
                .hasValue("label.ranking: \" \" (expected: 1..100 characters)");
        assertThat(kind.problemWith(ranking("a", "\0", "c")))
                .hasValue("label.ranking: U+0000 at 0 (expected: text without it)");
    }

    @Test
    void aLabelOfAnotherKindDoesNotFit() {
        assertThat(kind.problemWith(new Choice("a"), TASK)).hasValue("label.kind: choice (expected: preference)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                  | data.options: missing (expected: an array of 3 different texts)",
                "{\"options\": null}                 | data.options: NULL (expected: an array of 3 different texts)",
                "{\"options\": \"a,b,c\"}            | data.options: STRING (expected: an array of 3 different texts)",
                "{\"options\": [\"a\", \"b\"]}       | data.options: 2 options (expected: 3)",
                "{\"options\": [\"a\", \"b\", 7]}    | data.options: NUMBER within (expected: texts)",
                "{\"options\": [\"a\", \"b\", \"a\"]} | data.options: \"a\" again (expected: each once)",
                "{\"options\": [\"a\", \"b\", \"\"]} | data.options: \"\" (expected: 1..100 characters)"
            })
    void aTaskWithoutItsOptionsIsNone(String data, String problem) {
        assertThat(kind.problemWithData(json(data))).hasValue(problem);
        assertThat(kind.problemWith(ranking("a", "b", "c"), json(data))).hasValue(problem);
        assertThatThrownBy(() -> kind.optionsIn(json(data)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    @Test
    void twoToTwentyOptionsCanBeRanked() {
        assertThatThrownBy(() -> new PreferenceKind(1)).hasMessage("labelKind.options: 1 (expected: 2..20)");
        assertThatThrownBy(() -> new PreferenceKind(21)).hasMessage("labelKind.options: 21 (expected: 2..20)");
    }

    private static Preference ranking(String... names) {
        return new Preference(List.of(names));
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
