package dev.concord.local.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed after a command: operands, options with a value ({@code --data DIR} or {@code --data=DIR}), and flags. */
record Arguments(List<String> operands, Map<String, String> options, Set<String> flags) {

    Arguments {
        operands = List.copyOf(operands);
        options = Map.copyOf(options);
        flags = Set.copyOf(flags);
    }

    /**
     * Sorts them.
     *
     * @throws UsageError at an option that is neither a known one with value nor a known flag
     */
    static Arguments parse(List<String> words, Set<String> knownOptions, Set<String> knownFlags) {
        var operands = new ArrayList<String>();
        var options = new HashMap<String, String>();
        var flags = new HashSet<String>();
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            var equals = word.indexOf('=');
            var name = word.startsWith("--") && equals > 0 ? word.substring(0, equals) : word;
            if (!word.startsWith("-")) {
                operands.add(word);
            } else if (knownFlags.contains(word)) {
                flags.add(word);
            } else if (knownOptions.contains(name)) {
                options.put(
                        name,
                        equals > 0 ? word.substring(equals + 1) : valueOf(name, rest.hasNext() ? rest.next() : ""));
            } else {
                throw new UsageError(name + " (expected: " + expected(knownOptions, knownFlags) + ")");
            }
        }
        return new Arguments(operands, options, flags);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** Returns an option's value as a number from 1 up. */
    Optional<Integer> count(String name) {
        return option(name).map(text -> count(name, text));
    }

    boolean flag(String name) {
        return flags.contains(name);
    }

    /** Returns the only operand. */
    String operand(String what) {
        if (operands.size() != 1) {
            throw new UsageError(operands.size() + " operands (expected: " + what + ")");
        }
        return operands.getFirst();
    }

    void requireNoOperand() {
        if (!operands.isEmpty()) {
            throw new UsageError(operands.getFirst() + " (expected: no operand)");
        }
    }

    /** Refuses options that the command does not have, though its neighbours do. */
    void requireOnly(String command, String... known) {
        for (var option : options.keySet()) {
            if (!List.of(known).contains(option)) {
                throw new UsageError("%s %s (expected: no such option)".formatted(command, option));
            }
        }
    }

    private static String valueOf(String name, String value) {
        if (value.isEmpty()) {
            throw new UsageError(name + " (expected: a value after it)");
        }
        return value;
    }

    private static int count(String name, String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new UsageError(name + " " + text + " (expected: a number from 1 up)");
        }
        return Integer.parseInt(text);
    }

    private static String expected(Set<String> options, Set<String> flags) {
        var all = new ArrayList<>(options);
        all.addAll(flags);
        all.sort(String::compareTo);
        return all.isEmpty() ? "no option" : String.join(", ", all);
    }
}
