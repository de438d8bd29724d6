package dev.concord.task.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import dev.concord.task.export.Agreed;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What models are trained with: conversations, and pairs of which one was preferred. */
final class TrainingFormatsTest {

    private final ChatFormat chat = new ChatFormat();
    private final PreferencePairsFormat pairs = new PreferencePairsFormat();

    @Test
    void aReplyFollowsItsPrompt() throws IOException {
        var plain = Agreed.of("t1", new Text("Yes.\n"), "{\"prompt\":\"Is it?\"}");
        var instructed = Agreed.of(
                "t2", new Text("ok"), "{\"system\":\"Be brief.\",\"instruction\":\"Sum up\",\"input\":\"text\"}");

        assertThat(Agreed.text(chat, new TextKind(99), plain, instructed)).isEqualTo("""
            {"messages":[{"role":"user","content":"Is it?"},{"role":"assistant","content":"Yes.\\n"}]}
            {"messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Sum up\\n\\ntext"},\
            {"role":"assistant","content":"ok"}]}
            """);
    }

    @Test
    void aRankingGivesEachOfItsPairs() throws IOException {
        var ranked = Agreed.of(
                "t",
                new Preference(List.of("b", "a", "c")),
                "{\"prompt\":\"p\",\"a\":\"text of a\",\"b\":\"text of b\"}");

        assertThat(Agreed.text(pairs, new PreferenceKind(3), ranked)).isEqualTo("""
            {"prompt":"p","chosen":"text of b","rejected":"text of a"}
            {"prompt":"p","chosen":"text of b","rejected":"c"}
            {"prompt":"p","chosen":"text of a","rejected":"c"}
            """);
    }

    @Test
    void aTaskWithoutAPromptIsNamed() throws IOException {
        assertThat(Agreed.problem(chat, new TextKind(99), Agreed.of("t", new Text("x"))))
                .hasValue("task t: data: no prompt (expected: a text in one of prompt, instruction, question, text)");
        assertThat(Agreed.problem(pairs, new PreferenceKind(2), Agreed.of("t", new Preference(List.of("a", "b")))))
                .isPresent();
    }
}
