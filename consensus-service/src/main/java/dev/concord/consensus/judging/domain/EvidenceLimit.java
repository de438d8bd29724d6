package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.skill.domain.JsonLength;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps an announcement below the greatest size of an event. Two hundred labels of a hundred classes with long names would
 * exceed it; then only the classes that the labels speak for most are told of, and the rest of the evidence is left out.
 */
public final class EvidenceLimit {

    private static final int BYTES_OF_NUMBER = 26;
    /** Ids, flags, weight and field names of one submission, generously. */
    private static final int BYTES_OF_SUBMISSION = 256;
    /** Everything else that does not grow. */
    private static final int BYTES_OF_FRAME = 1024;

    private EvidenceLimit() {}

    /** Returns the classes whose evidence is told, where everything else takes so many bytes. */
    public static Set<String> keptClasses(Decision decision, int bytesWithoutEvidence) {
        var classes = decision.parts().stream()
                .flatMap(part -> part.evidence().keySet().stream())
                .collect(Collectors.toSet());
        var budget = EventJson.MAX_BYTES - bytesWithoutEvidence;
        var submissions = decision.parts().size();
        if (entryBytes(classes) * submissions <= budget) {
            return classes;
        }
        var greatest =
                classes.stream().mapToInt(EvidenceLimit::entryBytes).max().orElse(1);
        return classes.stream()
                .sorted(Comparator.comparingDouble((String name) -> support(decision, name))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(Math.max(0, budget / (greatest * submissions)))
                .collect(Collectors.toSet());
    }

    public static Map<String, Double> only(Set<String> classes, Map<String, Double> evidence) {
        if (classes.containsAll(evidence.keySet())) {
            return evidence;
        }
        return evidence.entrySet().stream()
                .filter(entry -> classes.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns what a decision takes without its submissions and their evidence, and without what its event adds. */
    public static int bytes(Decision decision) {
        return BYTES_OF_FRAME
                + bytes(decision.label())
                + entryBytes(decision.prior().keySet())
                + BYTES_OF_SUBMISSION * decision.parts().size();
    }

    static int bytes(Label label) {
        return switch (label) {
            case Choice choice -> JsonLength.of(choice.value());
            case Scale _ -> BYTES_OF_NUMBER;
            case Choices _, Boxes _, Polygons _, Spans _, Transcript _, Preference _, Text _, PeerVerdict _ ->
                EventJson.encode(label).length;
        };
    }

    private static double support(Decision decision, String name) {
        return Math.log(decision.prior().getOrDefault(name, Double.MIN_NORMAL))
                + decision.parts().stream()
                        .mapToDouble(part -> part.evidence().getOrDefault(name, 0.0))
                        .sum();
    }

    public static int entryBytes(Set<String> names) {
        return names.stream().mapToInt(EvidenceLimit::entryBytes).sum();
    }

    private static int entryBytes(String name) {
        return BYTES_OF_NUMBER + JsonLength.of(name);
    }
}
