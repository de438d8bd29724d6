package dev.concord.task.project;

import java.nio.charset.StandardCharsets;

/**
 * What a vendor tells taskers about a project, and how much it is hurried. It decides nothing of labels and money, so it may be changed
 * while the project is under way.
 *
 * @param instructions in Markdown
 */
public record Briefing(String name, String instructions, Guidance guidance, Urgency urgency) {

    private static final int MAX_NAME = 200;
    private static final int MAX_INSTRUCTIONS = 10_000;

    public Briefing {
        if (name.isBlank() || name.length() > MAX_NAME || hasControlCharacters(name)) {
            throw new IllegalArgumentException(
                    "name: \"" + shortened(name) + "\" (expected: 1..200 characters, no control characters)");
        }
        requireUnicode("name", name);
        requireUnicode("instructions", instructions);
        if (instructions.length() > MAX_INSTRUCTIONS || instructions.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("instructions: " + instructions.length()
                    + " characters (expected: at most 10000, none of them U+0000)");
        }
        // Those that were stored before there was urgency have none.
        urgency = urgency == null ? Urgency.NONE : urgency;
    }

    /** A briefing without any hurry. */
    public Briefing(String name, String instructions, Guidance guidance) {
        this(name, instructions, guidance, Urgency.NONE);
    }

    static boolean hasControlCharacters(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    /** Half of a surrogate pair can be escaped in JSON, but cannot be stored or sent. */
    static void requireUnicode(String field, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(field + ": half of a surrogate pair (expected: Unicode text)");
        }
    }

    static String shortened(String text) {
        return text.length() > MAX_NAME ? text.substring(0, MAX_NAME) + "..." : text;
    }
}
