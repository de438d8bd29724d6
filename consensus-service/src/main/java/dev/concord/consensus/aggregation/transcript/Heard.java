package dev.concord.consensus.aggregation.transcript;

import dev.concord.consensus.aggregation.Question;
import dev.concord.contracts.label.Transcript;
import java.util.List;

/** The transcripts of one recording, word by word: as they were written, and as numbers that are equal for the same word. */
final class Heard {

    private final Vocabulary vocabulary = new Vocabulary();
    private final List<List<Word>> words;
    private final List<int[]> numbers;

    private Heard(List<List<Word>> words) {
        this.words = words;
        this.numbers = words.stream().map(vocabulary::numbers).toList();
    }

    static Heard of(Question question) {
        return new Heard(question.labels(Transcript.class).stream()
                .map(transcript -> Words.of(transcript.text()))
                .toList());
    }

    int answers() {
        return words.size();
    }

    Word word(int answer, int place) {
        return words.get(answer).get(place);
    }

    /** Returns the numbers of the words of each answer. */
    List<int[]> numbers() {
        return numbers;
    }

    /** Returns the numbers of the words of a text that is none of the answers. */
    int[] numbers(String text) {
        return vocabulary.numbers(Words.of(text));
    }
}
