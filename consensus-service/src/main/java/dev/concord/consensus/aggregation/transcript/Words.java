package dev.concord.consensus.aggregation.transcript;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Takes a transcript apart. A word is a run of letters and digits, with apostrophes inside; so "air-tight" and "air tight" are the
 * same two words. Where a script puts no spaces between words, each character counts as one. Punctuation stays with the word that
 * it opens or closes, and is written only; symbols there are part of what is said ("C++" is not "C"), as is the sign of a number.
 * Between spaces, symbols without letters are a word.
 */
final class Words {

    private final String text;
    private final List<Word> words = new ArrayList<>();

    private Words(String text) {
        this.text = text;
    }

    static List<Word> of(String text) {
        return new Words(text).taken();
    }

    private List<Word> taken() {
        var begin = nextWord(0);
        var before = Between.first(text, begin);
        while (begin < text.length()) {
            var end = endOfWord(begin);
            var next = nextWord(end);
            var between = text.substring(end, next);
            var after = next < text.length() ? Between.two(between) : Between.last(between);
            var word = text.substring(begin, end);
            words.add(new Word(
                    spoken(sign(before.opening, word) + symbols(before.opening) + word + symbols(after.closing)),
                    before.opening + word + after.closing,
                    before.gap));
            before = after;
            begin = next;
        }
        return List.copyOf(words);
    }

    private int nextWord(int from) {
        var place = from;
        while (place < text.length() && !Letters.isLetter(text.codePointAt(place)) && !isSymbolic(place)) {
            place += Character.charCount(text.codePointAt(place));
        }
        return place;
    }

    /** Whether symbols begin here behind a space, with no letter before the next one. */
    private boolean isSymbolic(int place) {
        return Letters.isSymbol(text.codePointAt(place))
                && (place == 0 || Letters.isSpace(text.charAt(place - 1)))
                && text.substring(place, nextSpace(place)).codePoints().noneMatch(Letters::isLetter);
    }

    private int nextSpace(int from) {
        var place = from;
        while (place < text.length() && !Letters.isSpace(text.charAt(place))) {
            place++;
        }
        return place;
    }

    private int endOfWord(int begin) {
        if (!Letters.isLetter(text.codePointAt(begin))) {
            return nextSpace(begin);
        }
        var alone = Letters.standsAlone(text.codePointAt(begin));
        var end = begin + Character.charCount(text.codePointAt(begin));
        while (end < text.length() && continues(end, alone)) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private boolean continues(int place, boolean alone) {
        var letter = text.codePointAt(place);
        if (alone || Letters.isMark(letter)) {
            return Letters.isMark(letter);
        }
        if (Letters.isApostrophe(letter)) {
            return place + 1 < text.length() && Letters.isSpacedLetter(text.codePointAt(place + 1));
        }
        return Letters.isSpacedLetter(letter);
    }

    private static String symbols(String punctuation) {
        return punctuation
                .codePoints()
                .filter(Letters::isSymbol)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String sign(String opening, String word) {
        return opening.endsWith("-") && Character.isDigit(word.codePointAt(0)) ? "-" : "";
    }

    /** One form for what sounds the same: compatibility forms (full width, ligatures) and case make no difference. */
    private static String spoken(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u02BC', '\'');
    }

    /**
     * What stands between two words.
     *
     * @param closing belongs to the word before
     * @param opening belongs to the word after
     */
    private record Between(String closing, String gap, String opening) {

        static Between first(String text, int begin) {
            var spaced = begin < text.length() && !Letters.standsAlone(text.codePointAt(begin));
            var before = text.substring(0, begin);
            return new Between("", spaced ? " " : "", before.substring(endOfLastSpace(before)));
        }

        static Between last(String text) {
            return new Between(text.stripTrailing(), "", "");
        }

        /** Without white space nothing tells to which word it belongs, as in "air-tight". */
        static Between two(String text) {
            var end = endOfLastSpace(text);
            if (end == 0) {
                return new Between("", text, "");
            }
            var space = 0;
            while (!Letters.isSpace(text.charAt(space))) {
                space++;
            }
            return new Between(text.substring(0, space), oneSpace(text.substring(space, end)), text.substring(end));
        }

        /** Slips of the space bar are not worth keeping; new lines may tell speakers apart. */
        private static String oneSpace(String gap) {
            return gap.isBlank() && gap.indexOf('\n') < 0 ? " " : gap;
        }

        private static int endOfLastSpace(String text) {
            var end = text.length();
            while (end > 0 && !Letters.isSpace(text.charAt(end - 1))) {
                end--;
            }
            return end;
        }
    }
}
