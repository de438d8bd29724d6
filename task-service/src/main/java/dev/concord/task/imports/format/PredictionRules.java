package dev.concord.task.imports.format;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of models' answers in a file.
 *
 * @param areRead whether the project has a use for them
 * @param unnamed what a model is called that the file does not name
 */
public record PredictionRules(boolean areRead, String unnamed) {

    /** What a model is called if nobody says otherwise. */
    public static final String UNNAMED = "unnamed";

    /** They are passed over. */
    static final PredictionRules IGNORED = new PredictionRules(false, UNNAMED);

    /** Makes the answer of a model that the file does not name. */
    Prediction ofUnnamed(Label label, @Nullable Double score) {
        return new Prediction(unnamed, label, score);
    }
}
