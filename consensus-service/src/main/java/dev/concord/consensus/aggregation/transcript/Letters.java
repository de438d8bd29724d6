package dev.concord.consensus.aggregation.transcript;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What a character does to a word. */
final class Letters {

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Below it there are only scripts with spaces. */
    private static final int FIRST_WITHOUT_SPACES = 0x0E00;

    private static final int LENGTHENING_OF_KATAKANA = 0x30FC;

    private Letters() {}

    /** Whether a word can begin with it. */
    static boolean isLetter(int letter) {
        return switch (Character.getType(letter)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> Character.isLetterOrDigit(letter);
        };
    }

    /** Whether it joins its neighbours in one word. */
    static boolean isSpacedLetter(int letter) {
        return isLetter(letter) && !standsAlone(letter);
    }

    /** Whether its script puts no spaces between words, so that the character has to count as one. */
    static boolean standsAlone(int letter) {
        return letter >= FIRST_WITHOUT_SPACES
                && (letter == LENGTHENING_OF_KATAKANA || WITHOUT_SPACES.contains(UnicodeScript.of(letter)));
    }

    /** Whether it belongs to the character before. */
    static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Whether it says something though it is no letter, as in "C++", "#1" and "100 %"; notes and emoji do, too. */
    static boolean isSymbol(int letter) {
        return switch (Character.getType(letter)) {
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.OTHER_SYMBOL -> true;
            default -> "#%@".indexOf(letter) >= 0;
        };
    }

    static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '\u2019' || letter == '\u02BC' || letter == '\uFF07';
    }

    static boolean isSpace(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }
}
