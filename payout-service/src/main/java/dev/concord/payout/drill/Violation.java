package dev.concord.payout.drill;

import java.util.regex.Matcher;

/** Something that must always hold does not. */
public final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names it; each {} of the text stands for a value. */
    Violation(String what, Object... values) {
        super(told(what, values));
    }

    static void unless(boolean holds, String what, Object... values) {
        if (!holds) {
            throw new Violation(what, values);
        }
    }

    private static String told(String what, Object... values) {
        var text = what;
        for (var value : values) {
            text = text.replaceFirst("\\{}", Matcher.quoteReplacement(String.valueOf(value)));
        }
        return text;
    }
}
