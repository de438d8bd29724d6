package dev.concord.consensus.aggregation.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.catalog.AgreementMeasures;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KendallDistanceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    a b c,      a b c,      0
                    a b c,      a c b,      0.3333333
                    a b c,      c b a,      1
                    a b c d,    b a d c,    0.3333333
                    a b,        c d,        0.5
                    a b,        b c,        0.5
                    a b c,      c a x,      1
                    """)
    void isTheShareOfCommonPairsThatAreOrderedDifferently(String one, String other, double distance) {
        assertThat(new KendallDistance().disagreement(ranking(one), ranking(other)))
                .isEqualTo(distance, within(1e-6));
        assertThat(new KendallDistance().disagreement(ranking(other), ranking(one)))
                .isEqualTo(distance, within(1e-6));
    }

    @Test
    void itIsTheMeasureOfPreferences() {
        var measure = AgreementMeasures.of(new PreferenceKind(2));

        assertThat(measure.disagreement(ranking("a b"), ranking("b a"))).isEqualTo(1, within(1e-12));
    }

    private static Preference ranking(String options) {
        return new Preference(List.of(options.split(" ", -1)));
    }
}
