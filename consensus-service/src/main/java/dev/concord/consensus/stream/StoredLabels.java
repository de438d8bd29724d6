package dev.concord.consensus.stream;

import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.packed.ByteReader;
import dev.concord.consensus.aggregation.packed.ByteWriter;
import dev.concord.consensus.aggregation.packed.EvidenceBytes;
import dev.concord.consensus.aggregation.packed.LabelBytes;
import dev.concord.consensus.aggregation.packed.PredictionBytes;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels and evidence in the state of a task. Those that an earlier build wrote as JSON are still read. */
final class StoredLabels {

    private static final int NOTHING = 0;
    private static final int AS_JSON = 1;

    private final LabelBytes labels;
    private final EvidenceBytes evidence;

    private StoredLabels(List<String> classes) {
        labels = new LabelBytes(classes);
        evidence = new EvidenceBytes(classes);
    }

    /** Labels that wait for their task know no classes yet. */
    static StoredLabels of(@Nullable OpenedTask task) {
        return new StoredLabels(task == null ? List.of() : task.labelKind().classes());
    }

    static StoredLabels of(LabelKind kind) {
        return new StoredLabels(kind.classes());
    }

    void writeOptional(@Nullable Label label, ByteWriter writer) {
        if (label == null) {
            writer.octet(NOTHING);
        } else {
            write(label, writer);
        }
    }

    void write(Label label, ByteWriter writer) {
        labels.write(label, writer);
    }

    @Nullable
    Label readOptional(ByteReader reader) {
        var form = reader.octet();
        return switch (form) {
            case NOTHING -> null;
            case AS_JSON -> StateSerde.read(Label.class, reader.bytes());
            default -> labels.read(form, reader);
        };
    }

    Label read(ByteReader reader) {
        var label = readOptional(reader);
        if (label == null) {
            throw new IllegalStateException("label: none (expected: one)");
        }
        return label;
    }

    PredictionBytes predictions() {
        return new PredictionBytes(this::write, this::read);
    }

    void writeEvidence(Evidence said, ByteWriter writer) {
        evidence.write(said, writer);
    }

    Evidence readEvidence(ByteReader reader) {
        var form = reader.octet();
        return form == AS_JSON ? StateSerde.read(Evidence.class, reader.bytes()) : evidence.read(form, reader);
    }
}
