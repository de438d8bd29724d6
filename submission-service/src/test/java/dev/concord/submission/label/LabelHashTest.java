package dev.concord.submission.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Scale;
import org.junit.jupiter.api.Test;

final class LabelHashTest {

    @Test
    void equalLabelsHaveOneHash() {
        assertThat(LabelHash.of(new Choice("cat"))).isEqualTo(LabelHash.of(new Choice("cat")));
        assertThat(LabelHash.of(new Scale(0.5))).isEqualTo(LabelHash.of(new Scale(0.50)));
    }

    @Test
    void differentLabelsHaveDifferentHashes() {
        assertThat(LabelHash.of(new Choice("cat"))).isNotEqualTo(LabelHash.of(new Choice("Cat")));
        assertThat(LabelHash.of(new Choice("1.0"))).isNotEqualTo(LabelHash.of(new Scale(1)));
    }

    @Test
    void aHashFitsIntoAnEntry() {
        assertThat(LabelHash.of(new Choice("a:b")).value()).matches("[0-9a-f]{32}");
    }
}
