package dev.concord.local.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.measure.Measure;
import dev.concord.consensus.aggregation.measure.WordComparison;
import dev.concord.local.recorded.LabelForm;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Words are counted as those who published the recordings count them: the first label of each comes to the same rate. */
final class FirstTranscriptTest {

    @Test
    void theFirstLabelOfEachRecordingHasTheMeasuredErrorRate() throws IOException {
        var crowd = SharedCrowds.load("speech", LabelForm.TRANSCRIPT);
        var comparison = new WordComparison();

        crowd.knownTasks()
                .forEach(task -> comparison.add(
                        crowd.label(crowd.rows().first(task)), crowd.known(task).orElseThrow()));

        assertThat(comparison.measures().of(Measure.WORD_ERROR_RATE).orElseThrow())
                .isCloseTo(0.1739, within(5e-5));
    }
}
