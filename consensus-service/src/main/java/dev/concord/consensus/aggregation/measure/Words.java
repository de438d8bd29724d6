package dev.concord.consensus.aggregation.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text for comparing: in lower case; everything but letters, digits and the apostrophe is a gap between words.
 * So "Air-tight!" is two words, and "don't" is one.
 */
public final class Words {

    private Words() {}

    public static List<String> of(String text) {
        var kept = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .map(character -> Character.isLetterOrDigit(character) || character == '\'' ? character : ' ')
                .forEach(kept::appendCodePoint);
        return Arrays.stream(kept.toString().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Returns the fewest words to insert, delete or substitute that make one the other (Levenshtein, 1966). */
    public static int edits(List<String> one, List<String> other) {
        var before = new int[other.size() + 1];
        var now = new int[other.size() + 1];
        Arrays.setAll(before, column -> column);
        for (var row = 1; row <= one.size(); row++) {
            now[0] = row;
            for (var column = 1; column <= other.size(); column++) {
                var same = one.get(row - 1).equals(other.get(column - 1));
                var changed = Math.min(before[column], now[column - 1]) + 1;
                now[column] = Math.min(changed, before[column - 1] + (same ? 0 : 1));
            }
            var spare = before;
            before = now;
            now = spare;
        }
        return before[other.size()];
    }
}
