package dev.concord.consensus.aggregation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Scale;
import org.junit.jupiter.api.Test;

final class ClassComparisonTest {

    private final ClassComparison comparison = new ClassComparison();

    @Test
    void accuracyIsTheShareThatIsRightAndAnUndecidedTaskIsWrong() {
        assertThat(add("a", "a")).isTrue();
        assertThat(add("b", "a")).isFalse();
        add("b", "b");
        comparison.addUndecided(new Choice("b"));

        assertThat(comparison.measures().of(Measure.ACCURACY)).hasValue(0.5);
    }

    @Test
    void f1IsOfClassOneOfTwo() {
        // Two of three said to be 1 are, and two of three that are 1 were found.
        add("1", "1");
        add("1", "1");
        add("1", "0");
        add("0", "1");
        add("0", "0");

        var measures = comparison.measures();

        assertThat(measures.of(Measure.F1).orElseThrow()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(measures.of(Measure.MACRO_F1).orElseThrow()).isCloseTo((2.0 / 3 + 0.5) / 2, within(1e-12));
    }

    @Test
    void f1DoesNotApplyToMoreClassesOrOtherNames() {
        add("1", "1");
        add("2", "3");

        assertThat(comparison.measures().of(Measure.F1)).isEmpty();

        var named = new ClassComparison();
        named.add(new Choice("a"), new Choice("b"));

        assertThat(named.measures().of(Measure.F1)).isEmpty();
    }

    @Test
    void aClassThatWasSaidButNeverMeantCountsInMacroF1() {
        add("a", "a");
        add("c", "b");

        assertThat(comparison.measures().of(Measure.MACRO_F1).orElseThrow()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void nothingIsMeasuredWithoutATask() {
        assertThat(comparison.measures()).isEqualTo(Measures.NONE);
    }

    @Test
    void aLabelOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> comparison.add(new Scale(1), new Choice("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(expected: a Choice)");
    }

    private boolean add(String decided, String known) {
        return comparison.add(new Choice(decided), new Choice(known));
    }
}
