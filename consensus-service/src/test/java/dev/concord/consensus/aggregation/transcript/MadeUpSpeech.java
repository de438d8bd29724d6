package dev.concord.consensus.aggregation.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Speech of a made-up language whose common words are short and often said, and taskers who mishear it, by seed. */
final class MadeUpSpeech {

    private static final int VOCABULARY = 3000;

    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();

    MadeUpSpeech(long seed) {
        random = new Random(seed);
        for (var rank = 0; rank < VOCABULARY; rank++) {
            var letters = 1 + random.nextInt(3 + rank / 500);
            vocabulary.add(random.ints(letters, 'a', 'z' + 1)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString()
                    + rank % 10);
        }
    }

    /** Returns a word, of those that are said often rather than seldom. */
    String word() {
        return vocabulary.get((int) (VOCABULARY * Math.pow(random.nextDouble(), 3)));
    }

    List<String> words(int count) {
        return IntStream.range(0, count).mapToObj(_ -> word()).toList();
    }

    /** Returns the words with some of them left out, misheard, or followed by one that was not said. */
    List<String> heard(List<String> said, double errors) {
        var heard = new ArrayList<String>();
        for (var word : said) {
            var chance = random.nextDouble() / errors;
            if (chance >= 1) {
                heard.add(word);
            } else if (chance >= 0.5) {
                heard.add(word());
            } else if (chance >= 0.25) {
                heard.add(word);
                heard.add(word());
            }
        }
        return heard;
    }

    Random random() {
        return random;
    }
}
