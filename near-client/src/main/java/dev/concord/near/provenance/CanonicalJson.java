package dev.concord.near.provenance;

import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/**
 * JSON in its one canonical form (RFC 8785): no white space, names in the order of their UTF-16 code units, numbers as ECMAScript
 * writes them. Equal content has equal bytes, so that it has one hash.
 */
public final class CanonicalJson {

    /** All whole numbers up to here are doubles, too. */
    private static final long MOST_EXACT = 1L << 53;

    private CanonicalJson() {}

    /**
     * Writes a value. It nests as deep as whoever read it allowed.
     *
     * @throws IllegalArgumentException if it has a number that is no double, or text that is no Unicode
     */
    public static String write(JsonNode value) {
        var out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(out, value);
            case ARRAY -> writeArray(out, value);
            case STRING -> writeText(out, value.stringValue());
            case NUMBER -> out.append(number(value));
            case BOOLEAN -> out.append(value.booleanValue());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("value: " + value.getNodeType() + " (expected: JSON)");
        }
    }

    private static void writeObject(StringBuilder out, JsonNode object) {
        var names = new ArrayList<>(object.propertyNames());
        names.sort(String::compareTo);
        var separator = '{';
        for (var name : names) {
            out.append(separator);
            writeText(out, name);
            write(out.append(':'), object.required(name));
            separator = ',';
        }
        out.append(names.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(StringBuilder out, JsonNode array) {
        var separator = "";
        out.append('[');
        for (var element : array) {
            write(out.append(separator), element);
            separator = ",";
        }
        out.append(']');
    }

    private static String number(JsonNode number) {
        if (!number.isIntegralNumber()) {
            return EcmaNumber.text(number.doubleValue());
        }
        if (!number.canConvertToLong() || number.longValue() > MOST_EXACT || number.longValue() < -MOST_EXACT) {
            throw new IllegalArgumentException("number: " + number + " (expected: at most 2^53 either way)");
        }
        return Long.toString(number.longValue());
    }

    private static void writeText(StringBuilder out, String text) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (Character.isSurrogate(character)) {
                requirePair(text, i);
            }
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (character < ' ') {
                        out.append("\\u%04x".formatted((int) character));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void requirePair(String text, int at) {
        var paired = Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        if (!paired) {
            throw new IllegalArgumentException("text: half a character at " + at + " (expected: Unicode)");
        }
    }
}
