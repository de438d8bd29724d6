package dev.concord.consensus.aggregation.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand characters from many taskers are decided as well as a sentence is, in time and memory that are bounded. */
@Timeout(120)
final class LongTranscriptsTest {

    private static final int LONGEST = 10_000;

    private final MadeUpSpeech speech = new MadeUpSpeech(17);

    @Test
    void elevenLongTranscriptsAreDecidedWordByWord() {
        var said = speech.words(1800);
        var decision = Recordings.decided(transcripts(said, 11));

        assertThat(errors(said, Recordings.text(decision))).isLessThan(0.01);
        assertThat(decision.parts()).allMatch(Decision.Part::agrees);
    }

    @Test
    void whoLeavesOutPagesIsStillLaidWhereTheyBelong() {
        var said = speech.words(1800);
        var transcripts = new ArrayList<>(transcripts(said, 3));
        transcripts.add(String.join(" ", said.subList(900, 1800)));
        transcripts.add(String.join(" ", said.subList(0, 700)));
        var decision = Recordings.decided(transcripts);

        assertThat(errors(said, Recordings.text(decision))).isLessThan(0.03);
        // Whoever is right wherever they wrote anything agrees with at least as many slots as they wrote words.
        assertThat(WordErrors.between(numbers(said), numbers(said.subList(900, 1800)))
                        .count())
                .isEqualTo(900);
    }

    @Test
    void tenThousandCharactersWithoutSpacesAreDecided() {
        var said = IntStream.range(0, 9000).mapToObj(_ -> han()).toList();
        var transcripts = IntStream.range(0, 11)
                .mapToObj(_ -> String.join("", withErrors(said)))
                .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
                .toList();

        assertThat(errors(said, Recordings.text(Recordings.decided(transcripts))))
                .isLessThan(0.02);
    }

    @Test
    void noiseWithoutAnyOrderDoesNotTakeForever() {
        var transcripts = IntStream.range(0, 11)
                .mapToObj(_ -> String.join(
                        "", IntStream.range(0, LONGEST).mapToObj(_ -> han()).toList()))
                .toList();

        var decision = Recordings.decided(transcripts);

        assertThat(Recordings.text(decision).length()).isLessThanOrEqualTo(LONGEST);
        assertThat(decision.confidence()).isLessThan(0.5);
    }

    @Test
    void oneWordSaidOverAndOverIsDecided() {
        var transcripts = IntStream.range(0, 11)
                .mapToObj(tasker -> "la ".repeat(3000 - 10 * tasker))
                .toList();

        assertThat(Words.of(Recordings.text(Recordings.decided(transcripts))).size())
                .isBetween(2900, 3000);
    }

    @Test
    void ninetyNineTranscriptsAreDecided() {
        var said = speech.words(30);

        assertThat(Recordings.text(Recordings.decided(transcripts(said, 99)))).isEqualTo(String.join(" ", said));
    }

    private List<String> transcripts(List<String> said, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> String.join(" ", speech.heard(said, 0.1)))
                .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
                .toList();
    }

    private List<String> withErrors(List<String> said) {
        return said.stream()
                .filter(_ -> speech.random().nextDouble() > 0.05)
                .map(letter -> speech.random().nextDouble() < 0.05 ? han() : letter)
                .toList();
    }

    private String han() {
        return Character.toString(
                0x4E00 + (int) (3000 * Math.pow(speech.random().nextDouble(), 3)));
    }

    private static double errors(List<String> said, String text) {
        var vocabulary = new Vocabulary();
        var right = vocabulary.numbers(Words.of(String.join(" ", said)));
        return WordErrors.between(right, vocabulary.numbers(Words.of(text))).rate();
    }

    private static int[] numbers(List<String> words) {
        return words.stream().mapToInt(String::hashCode).toArray();
    }
}
