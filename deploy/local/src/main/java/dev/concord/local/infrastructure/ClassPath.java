package dev.concord.local.infrastructure;

import dev.concord.local.process.Child;
import java.util.Map;

/** Hands the launcher's own class path on to a child, as environment: a hundred jars make a command line unreadable. */
final class ClassPath {

    private ClassPath() {}

    static Map<String, String> environment() {
        return Map.of("CLASSPATH", System.getProperty("java.class.path"));
    }

    static Child child(Child child) {
        return new Child(
                child.name(),
                child.command(),
                environment(),
                child.log(),
                child.readiness(),
                child.stopSignal(),
                child.management());
    }
}
