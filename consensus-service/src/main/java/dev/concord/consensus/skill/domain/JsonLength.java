package dev.concord.consensus.skill.domain;

/** An upper bound of the bytes that a text takes in JSON, without writing it. */
public final class JsonLength {

    private static final int QUOTES = 2;

    private JsonLength() {}

    public static int of(String text) {
        var length = QUOTES;
        for (var place = 0; place < text.length(); place++) {
            length += of(text.charAt(place));
        }
        return length;
    }

    /** Controls, quotes and backslashes are escaped; others are UTF-8, at most three bytes for each half of a pair. */
    private static int of(char character) {
        if (character < ' ' || character == '"' || character == '\\') {
            return 6;
        }
        return character < 0x80 ? 1 : 3;
    }
}
