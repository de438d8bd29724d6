package dev.concord.consensus.aggregation.choices;

import static dev.concord.consensus.aggregation.choices.SetQuestions.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.catalog.AgreementMeasures;
import dev.concord.contracts.label.ChoicesKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The distances follow Passonneau (2006). */
final class MasiTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    a b,    a b,    0
                    '',     '',     0
                    a,      a b,    0.6666667
                    a b,    a c,    0.8888889
                    a b c,  a b d,  0.8333333
                    a,      b,      1
                    '',     a,      1
                    """)
    void whoSaysLessIsNearerThanWhoSaysSomethingElse(String one, String other, double distance) {
        assertThat(new Masi().disagreement(set(one), set(other))).isEqualTo(distance, within(1e-6));
        assertThat(new Masi().disagreement(set(other), set(one))).isEqualTo(distance, within(1e-6));
    }

    @Test
    void itIsTheMeasureOfChoices() {
        var measure = AgreementMeasures.of(new ChoicesKind(List.of("a", "b")));

        assertThat(measure.disagreement(set("a"), set("a b"))).isEqualTo(2.0 / 3, within(1e-12));
    }
}
