package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.BatchRefinement;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The methods by name, for comparison. */
public enum ScaleMethod {
    MEAN("mean"),
    MEDIAN("median"),
    CATD("catd"),
    /** The default. */
    LATENT_SCALE("latent-scale");

    private final String text;

    ScaleMethod(String text) {
        this.text = text;
    }

    /**
     * Finds a method.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static ScaleMethod named(String name) {
        return Arrays.stream(values())
                .filter(method -> method.text.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("method: " + name + " (expected one of: "
                        + Arrays.stream(values()).map(ScaleMethod::toString).collect(Collectors.joining(", ")) + ")"));
    }

    public BatchRefinement<ScaleTable, ScaleEstimate> refinement() {
        return switch (this) {
            case MEAN -> new MeanOfLabels();
            case MEDIAN -> new MedianOfLabels();
            case CATD -> new ConfidenceAware();
            case LATENT_SCALE -> new LatentScale();
        };
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return text;
    }
}
