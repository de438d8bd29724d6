package dev.concord.consensus.aggregation.packed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Deviations;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.SetBeliefs;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.RegionCounts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What tasks say of their taskers comes back from bytes as it was. */
final class EvidenceBytesTest {

    private static final EvidenceBytes FORM = new EvidenceBytes(List.of("cat", "dog"));

    static Stream<Evidence> evidence() {
        return Stream.of(
                Evidence.NONE,
                new ClassBeliefs(3, Map.of("cat", 0.75, "griffin", 0.25)),
                new SetBeliefs(2, Map.of("cat", 0.75, "dog", 0.0)),
                new Deviations(List.of(-1.5, 2.25), 50.0),
                new Deviations(List.of(), null),
                new AnswerSkills(List.of(new AgreementCounts(1, 2), new RegionCounts(1, 2, 3, 4, 5, 6.5))));
    }

    @ParameterizedTest
    @MethodSource("evidence")
    void everyFormComesBack(Evidence evidence) {
        var writer = new ByteWriter();
        FORM.write(evidence, writer);

        assertThat(FORM.read(new ByteReader(writer.written()))).isEqualTo(evidence);
    }

    @Test
    void beliefsAsAnEarlierBuildWroteThemAreRead() {
        var before = new ByteWriter()
                .octet(4)
                .count(3)
                .count(2)
                .count(0)
                .number(0.75)
                .count(1)
                .number(0.25)
                .written();

        assertThat(FORM.read(new ByteReader(before))).isEqualTo(new ClassBeliefs(3, Map.of("cat", 0.75, "dog", 0.25)));
    }
}
