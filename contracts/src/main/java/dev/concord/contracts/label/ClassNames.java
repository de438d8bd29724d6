package dev.concord.contracts.label;

import java.util.HashSet;
import java.util.List;

/** The classes that a kind offers. */
final class ClassNames {

    private static final int MAX_CLASSES = 100;
    private static final int MAX_NAME = 100;

    private ClassNames() {}

    /** Returns the classes as they are, if there are enough, none twice, each with a name of 1 to 100 characters. */
    static List<String> checked(List<String> classes, int atLeast) {
        if (classes.size() < atLeast || classes.size() > MAX_CLASSES) {
            throw new IllegalArgumentException(
                    "labelKind.classes: %d classes (expected: %d..%d)".formatted(classes.size(), atLeast, MAX_CLASSES));
        }
        if (new HashSet<>(classes).size() < classes.size()) {
            throw new IllegalArgumentException("labelKind.classes: " + classes + " (expected: no class twice)");
        }
        classes.forEach(ClassNames::requireName);
        return List.copyOf(classes);
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "labelKind.classes: \"" + Problems.shortened(name) + "\" (expected: 1..100 characters)");
        }
    }
}
