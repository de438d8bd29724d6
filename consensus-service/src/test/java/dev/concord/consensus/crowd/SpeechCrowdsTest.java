package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Made-up crowds of hearers: errors fall with each label, spam is seen through, and confidence is not far from the truth. */
final class SpeechCrowdsTest {

    @ParameterizedTest
    @CsvSource({"1,3,0.4,0.12", "2,5,0.2,0.05", "3,7,0.1,0.03"})
    void manyMakeFarFewerErrorsThanOne(long seed, int overlap, double share, double doubt) {
        var crowd = MadeUpSpeech.ofHonestTaskers(seed, overlap);
        var transcribed = new TranscribedCrowd(crowd, overlap, seed);
        var refined = transcribed.refined();
        var one = SpeechErrors.rate(crowd.truth(), transcribed.firstLabels()::get);
        var many = SpeechErrors.rate(crowd.truth(), refined::label);
        var confidence = IntStream.range(0, refined.tasks())
                .mapToDouble(refined::confidence)
                .average()
                .orElseThrow();

        System.out.printf(
                "speech, seed %d, %d labels: %.4f -> %.4f, sure %.4f%n", seed, overlap, one, many, confidence);
        assertThat(many).isLessThan(share * one);
        // Agreeing with two others is harder than being right, so few labels are taken for less than they are.
        assertThat(confidence).isCloseTo(1 - many, within(doubt));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void fourInTenWhoDoNotListenAreOutweighed(long seed) {
        var crowd = MadeUpSpeech.withSpammers(seed, 5, 0.4);
        var transcribed = new TranscribedCrowd(crowd, 5, seed);
        var one = SpeechErrors.rate(crowd.truth(), transcribed.firstLabels()::get);
        var streamed = SpeechErrors.rate(crowd.truth(), transcribed.streamed()::get);
        var many = SpeechErrors.rate(crowd.truth(), transcribed.refined()::label);

        System.out.printf("spam in speech, seed %d: %.4f, streamed %.4f, refined %.4f%n", seed, one, streamed, many);
        assertThat(streamed).isLessThan(0.4 * one);
        assertThat(many).isLessThan(0.4 * one);
    }
}
