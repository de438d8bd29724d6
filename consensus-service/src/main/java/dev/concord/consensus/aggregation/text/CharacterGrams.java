package dev.concord.consensus.aggregation.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** A text as the runs of characters in it, whatever its language; case, white space and compatibility forms make no difference. */
final class CharacterGrams {

    /** The longest runs that are compared. */
    static final int LONGEST = 6;

    private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

    private final int[] characters;

    private CharacterGrams(int[] characters) {
        this.characters = characters;
    }

    static CharacterGrams of(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new CharacterGrams(folded.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !Character.isSpaceChar(character))
                .toArray());
    }

    int length() {
        return characters.length;
    }

    /** Returns all runs of that length, sorted, as numbers that differ for different runs (but for one chance in 2^64). */
    long[] runs(int length) {
        var runs = new long[Math.max(0, characters.length - length + 1)];
        for (var first = 0; first < runs.length; first++) {
            var run = 0L;
            for (var place = first; place < first + length; place++) {
                run = (run ^ (run >>> 29)) * FACTOR + characters[place];
            }
            runs[first] = run;
        }
        Arrays.sort(runs);
        return runs;
    }
}
