package dev.concord.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.label.Choice;
import dev.concord.task.Samples;
import dev.concord.task.project.ProjectChange.Outcome;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** What of a project may be rewritten, and when. */
final class BriefingChangeTest {

    private static final BriefingChange RENAMING = change("Renamed", null, null, null);

    private final Project.Draft draft = Samples.draft();

    @Test
    void whatIsAbsentStaysAsItIs() {
        var guided = draft.brief(new Briefing("P", "Look twice.", Samples.guidance()));

        var outcome = RENAMING.of(guided);

        assertThat(outcome)
                .isEqualTo(
                        new Outcome.Changed(guided.brief(new Briefing("Renamed", "Look twice.", Samples.guidance()))));
    }

    @Test
    void whatIsEmptyEmpties() {
        var guided = draft.brief(new Briefing("P", "Look twice.", Samples.guidance()));

        var outcome = change(null, "", List.of(), List.of()).of(guided);

        assertThat(outcome).isEqualTo(new Outcome.Changed(guided.brief(new Briefing("P", "", Guidance.NONE))));
    }

    @Test
    void theSameAgainIsNoChange() {
        assertThat(change(draft.briefing().name(), null, null, null).of(draft)).isEqualTo(new Outcome.Unchanged(draft));
    }

    @Test
    void theOrderStaysAndTheEventSaysTheNewName() {
        var renamed = ((Outcome.Changed) RENAMING.of(draft)).project();

        assertThat(renamed.facts()).isEqualTo(draft.facts());
        assertThat(renamed.event().name()).isEqualTo("Renamed");
        assertThat(renamed.event().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(ProjectState.class)
    void nothingIsRewrittenOnceTheProjectCloses(ProjectState state) {
        var project = Project.stored(draft.facts(), 5, state);

        var outcome = RENAMING.of(project);

        switch (project) {
            case Project.Draft _, Project.Open _, Project.Paused _ ->
                assertThat(outcome).isInstanceOf(Outcome.Changed.class);
            case Project.Closing _, Project.Settled _ ->
                assertThat(outcome).isEqualTo(new Outcome.Refused(state, "draft, open or paused"));
        }
    }

    @Test
    void aClassThatTheProjectHasNotCannotBeStyled() {
        assertThat(styled(new ClassStyle("ship", null, "s")).of(draft))
                .isEqualTo(new Outcome.Unfit("classStyles.class: \"ship\" (expected: one of the project's classes)"));
    }

    @Test
    void anExampleHasALabelThatTheProjectTakes() {
        var example = new Example(JsonNodeFactory.instance.objectNode(), new Choice("ship"), null);

        assertThat(change(null, null, null, List.of(example)).of(draft))
                .isInstanceOfSatisfying(
                        Outcome.Unfit.class,
                        unfit -> assertThat(unfit.problem()).startsWith("examples.label.value: \"ship\""));
    }

    @ParameterizedTest
    @CsvSource({"0,#ff0000,a,0,#00ff00,b,class", "0,#ff0000,a,1,#ff0000,b,colour", "0,#ff0000,a,1,#00ff00,a,shortcut"})
    void classesColoursAndShortcutsAreThereOnce(
            String first, String colour, String shortcut, String second, String other, String key, String field) {
        assertThatThrownBy(() -> styled(new ClassStyle(first, colour, shortcut), new ClassStyle(second, other, key)))
                .hasMessageStartingWith("classStyles." + field + ": ")
                .hasMessageEndingWith(" again (expected: each once)");
    }

    @ParameterizedTest
    @CsvSource({"red", "#ff00", "#FF0000", "#ff00zz", "'#ff0000;}'", "''"})
    void aColourIsSixHexadecimalDigits(String colour) {
        assertThatThrownBy(() -> new ClassStyle("0", colour, null))
                .hasMessage("classStyles.colour: \"" + colour
                        + "\" (expected: # and six hexadecimal digits, small letters)");
    }

    @ParameterizedTest
    @CsvSource({"ab", "A", "''", "' '", "ä", "F1"})
    void aShortcutIsOneSmallLetterOrDigit(@Nullable String shortcut) {
        assertThatThrownBy(() -> new ClassStyle("0", null, shortcut))
                .hasMessage("classStyles.shortcut: \"" + shortcut + "\" (expected: one small letter or digit)");
    }

    @Test
    void anExampleThatCannotBeStoredIsRefused() {
        var data = JsonNodeFactory.instance.objectNode();
        var half = "half of \ud83d";

        assertThatThrownBy(() -> new Example(data.deepCopy().put("text", half), new Choice("1"), null))
                .hasMessage("examples.data: half of a surrogate pair (expected: Unicode text)");
        assertThatThrownBy(() -> new Example(data, new Choice("1"), half))
                .hasMessage("examples.note: half of a surrogate pair (expected: Unicode text)");
        assertThatThrownBy(() -> new Example(data.arrayNode(), new Choice("1"), null))
                .hasMessage("examples.data: ARRAY (expected: a JSON object of at most 4000 characters)");
    }

    @Test
    void thereAreTwentyExamplesAtMost() {
        var example = Samples.guidance().examples().getFirst();

        assertThatThrownBy(() -> change(null, null, null, Collections.nCopies(21, example)))
                .hasMessage("examples: 21 (expected: at most 20)");
    }

    private static BriefingChange styled(ClassStyle... styles) {
        return change(null, null, List.of(styles), null);
    }

    private static BriefingChange change(
            @Nullable String name,
            @Nullable String instructions,
            @Nullable List<ClassStyle> classStyles,
            @Nullable List<Example> examples) {
        return new BriefingChange(name, instructions, classStyles, examples, null, null, Map.of());
    }
}
