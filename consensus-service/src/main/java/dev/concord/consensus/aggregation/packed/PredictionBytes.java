package dev.concord.consensus.aggregation.packed;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.Label;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** How what a model says of a task is written: the model's name, its label and, where there is one, its score. */
public final class PredictionBytes {

    private static final int HAS_SCORE = 1;

    private final BiConsumer<Label, ByteWriter> write;
    private final Function<ByteReader, Label> read;

    /**
     * Writes and reads predictions.
     *
     * @param write writes a label
     * @param read reads a label
     */
    public PredictionBytes(BiConsumer<Label, ByteWriter> write, Function<ByteReader, Label> read) {
        this.write = write;
        this.read = read;
    }

    public void write(Prediction prediction, ByteWriter writer) {
        writer.text(prediction.model());
        write.accept(prediction.label(), writer);
        var score = prediction.score();
        writer.octet(score == null ? 0 : HAS_SCORE);
        if (score != null) {
            writer.number(score);
        }
    }

    public Prediction read(ByteReader reader) {
        return new Prediction(reader.text(), read.apply(reader), reader.octet() == HAS_SCORE ? reader.number() : null);
    }
}
