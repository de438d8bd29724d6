package dev.concord.task.export.text;

import dev.concord.task.export.Agreement;
import dev.concord.task.export.ExportFormat.Requirement;
import dev.concord.task.export.Shown;
import java.util.List;
import java.util.Optional;

/** What was asked for, under the names that it commonly has; an instruction may come with an input. */
final class Prompt {

    private static final List<String> PROMPTS = List.of("prompt", "instruction", "question", "text");

    /** What every task must say. */
    static final Requirement KNOWN =
            agreement -> Shown.by(agreement).text(PROMPTS).isPresent()
                    ? Optional.empty()
                    : Optional.of("task %s: data: no prompt (expected: a text in one of %s)"
                            .formatted(agreement.task(), String.join(", ", PROMPTS)));

    private Prompt() {}

    /**
     * Returns the prompt.
     *
     * @throws IllegalStateException if the task has none, which was to be asked before
     */
    static String of(Agreement agreement) {
        var shown = Shown.by(agreement);
        var prompt = shown.text(PROMPTS)
                .orElseThrow(() -> new IllegalStateException("task " + agreement.task() + ": no prompt"));
        return shown.text(List.of("input"))
                .filter(input -> !input.isBlank())
                .map(input -> prompt + "\n\n" + input)
                .orElse(prompt);
    }

    /** Returns what is to be said to a model before the prompt. */
    static Optional<String> system(Agreement agreement) {
        return Shown.by(agreement).text(List.of("system"));
    }
}
