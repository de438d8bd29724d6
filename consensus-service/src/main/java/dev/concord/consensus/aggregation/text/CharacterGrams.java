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

    /** Returns the mean of what the lengths of runs that this text or the other has add up to; two empty texts are the same. */
    double mean(double sum, CharacterGrams other) {
        var lengths = Math.min(LONGEST, Math.max(length(), other.length()));
        return lengths == 0 ? 1 : Math.min(1, sum / lengths);
    }

    /** Returns how alike two texts are by their runs of one length. */
    static double likeness(long[] one, long[] other) {
        var common = 0;
        var left = 0;
        var right = 0;
        while (left < one.length && right < other.length) {
            var order = Long.compare(one[left], other[right]);
            common += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }
        return common == 0 ? 0 : 2.0 * common / (one.length + other.length);
    }
}
