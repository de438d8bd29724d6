package dev.concord.consensus.aggregation.packed;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Deviations;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.SetBeliefs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How what a task says of its taskers is written: a number for the form, which is never given to another form, then its numbers. */
public final class EvidenceBytes {

    private static final int NOTHING = 0;
    private static final int KNOWN_BELIEFS = 4;
    private static final int BELIEFS = 5;
    private static final int SET_BELIEFS = 6;
    private static final int DEVIATIONS = 7;
    private static final int DEVIATIONS_AND_MIDDLE = 8;
    private static final int SKILLS = 9;

    private final NameBytes names;

    /**
     * Writes and reads evidence of a project's tasks.
     *
     * @param classes of the project; names that are not among them are written out
     */
    public EvidenceBytes(List<String> classes) {
        names = new NameBytes(classes);
    }

    public void write(Evidence evidence, ByteWriter writer) {
        switch (evidence) {
            case Evidence.None _ -> writer.octet(NOTHING);
            case ClassBeliefs(var answers, var probabilities) ->
                write(probabilities, writer.octet(BELIEFS).count(answers));
            case SetBeliefs(var answers, var probabilities) ->
                write(probabilities, writer.octet(SET_BELIEFS).count(answers));
            case Deviations(var values, var middle) -> {
                writer.octet(middle == null ? DEVIATIONS : DEVIATIONS_AND_MIDDLE)
                        .all(values, (value, each) -> each.number(value));
                if (middle != null) {
                    writer.number(middle);
                }
            }
            case AnswerSkills(var skills) -> writer.octet(SKILLS).all(skills, SkillBytes::write);
        }
    }

    public Evidence read(ByteReader reader) {
        return read(reader.octet(), reader);
    }

    /** Reads evidence of which the form has been read. */
    public Evidence read(int form, ByteReader reader) {
        return switch (form) {
            case NOTHING -> Evidence.NONE;
            case KNOWN_BELIEFS -> new ClassBeliefs(reader.count(), readKnown(reader));
            case BELIEFS -> new ClassBeliefs(reader.count(), readProbabilities(reader));
            case SET_BELIEFS -> new SetBeliefs(reader.count(), readProbabilities(reader));
            case DEVIATIONS -> new Deviations(reader.all(ByteReader::number), null);
            case DEVIATIONS_AND_MIDDLE -> new Deviations(reader.all(ByteReader::number), reader.number());
            case SKILLS -> new AnswerSkills(reader.all(SkillBytes::read));
            default -> throw new IllegalStateException("evidence: form " + form + " (expected: 0, 4..9)");
        };
    }

    private void write(Map<String, Double> probabilities, ByteWriter writer) {
        writer.all(probabilities.entrySet(), (entry, each) -> {
            names.write(entry.getKey(), each);
            each.number(entry.getValue());
        });
    }

    private Map<String, Double> readProbabilities(ByteReader reader) {
        var probabilities = new HashMap<String, Double>();
        for (var left = reader.count(); left > 0; left--) {
            probabilities.put(names.read(reader), reader.number());
        }
        return probabilities;
    }

    /** What an earlier build wrote of classes of the project alone. */
    private Map<String, Double> readKnown(ByteReader reader) {
        var probabilities = new HashMap<String, Double>();
        for (var left = reader.count(); left > 0; left--) {
            probabilities.put(names.name(reader.count()), reader.number());
        }
        return probabilities;
    }
}
