package dev.concord.consensus.stream;

import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Scale;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How labels and evidence are written: choices by the place of their class, numbers as such, the rest as JSON. */
final class LabelBytes {

    private static final int NOTHING = 0;
    private static final int AS_JSON = 1;
    private static final int CLASS = 2;
    private static final int NUMBER = 3;
    private static final int BELIEFS = 4;

    private final List<String> classes;

    private LabelBytes(List<String> classes) {
        this.classes = classes;
    }

    /** Labels that wait for their task know no classes yet. */
    static LabelBytes of(@Nullable OpenedTask task) {
        return new LabelBytes(task == null ? List.of() : task.labelKind().classes());
    }

    static LabelBytes of(LabelKind kind) {
        return new LabelBytes(kind.classes());
    }

    void writeOptional(@Nullable Label label, ByteWriter writer) {
        if (label == null) {
            writer.octet(NOTHING);
        } else {
            write(label, writer);
        }
    }

    void write(Label label, ByteWriter writer) {
        switch (label) {
            case Choice choice
            when classes.contains(choice.value()) -> writer.octet(CLASS).count(classes.indexOf(choice.value()));
            case Scale scale -> writer.octet(NUMBER).number(scale.value());
            default -> writer.octet(AS_JSON).bytes(StateSerde.write(label, Label.class));
        }
    }

    @Nullable
    Label readOptional(ByteReader reader) {
        return switch (reader.octet()) {
            case NOTHING -> null;
            case CLASS -> new Choice(classes.get(reader.count()));
            case NUMBER -> new Scale(reader.number());
            default -> StateSerde.read(Label.class, reader.bytes());
        };
    }

    Label read(ByteReader reader) {
        var label = readOptional(reader);
        if (label == null) {
            throw new IllegalStateException("label: none (expected: one)");
        }
        return label;
    }

    void writeEvidence(Evidence evidence, ByteWriter writer) {
        switch (evidence) {
            case Evidence.None _ -> writer.octet(NOTHING);
            case ClassBeliefs beliefs
            when classes.containsAll(beliefs.probabilities().keySet()) -> {
                writer.octet(BELIEFS)
                        .count(beliefs.answers())
                        .count(beliefs.probabilities().size());
                beliefs.probabilities()
                        .forEach((name, probability) ->
                                writer.count(classes.indexOf(name)).number(probability));
            }
            default -> writer.octet(AS_JSON).bytes(StateSerde.write(evidence, Evidence.class));
        }
    }

    Evidence readEvidence(ByteReader reader) {
        return switch (reader.octet()) {
            case NOTHING -> Evidence.NONE;
            case BELIEFS -> readBeliefs(reader);
            default -> StateSerde.read(Evidence.class, reader.bytes());
        };
    }

    private ClassBeliefs readBeliefs(ByteReader reader) {
        var answers = reader.count();
        var probabilities = new HashMap<String, Double>();
        for (var left = reader.count(); left > 0; left--) {
            probabilities.put(classes.get(reader.count()), reader.number());
        }
        return new ClassBeliefs(answers, probabilities);
    }
}
