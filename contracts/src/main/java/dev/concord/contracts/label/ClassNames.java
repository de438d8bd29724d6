package dev.concord.contracts.label;

import java.util.HashSet;
import java.util.List;

/** The classes that a kind offers. */
final class ClassNames {

    private static final int MAX_CLASSES = 100;
    private static final int MAX_NAME = 100;

    private ClassNames() {}

    /** Returns the classes as they are, if there are enough, none twice, each with a name of 1 to 100 characters. */
    static List<String> checked(List<String> named, int atLeast) {
        var classes = Required.all("labelKind.classes", named, "names of classes");
        if (classes.size() < atLeast || classes.size() > MAX_CLASSES) {
            throw new IllegalArgumentException(
                    "labelKind.classes: %d classes (expected: %d..%d)".formatted(classes.size(), atLeast, MAX_CLASSES));
        }
        requireDifferent(classes);
        classes.forEach(ClassNames::requireName);
        return classes;
    }

    private static void requireDifferent(List<String> classes) {
        var seen = new HashSet<String>();
        for (var name : classes) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "labelKind.classes: \"" + Problems.quoted(name) + "\" again (expected: no class twice)");
            }
        }
    }

    private static void requireName(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "labelKind.classes: \"" + Problems.quoted(name) + "\" (expected: 1..100 characters)");
        }
    }
}
