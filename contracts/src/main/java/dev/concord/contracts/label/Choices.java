package dev.concord.contracts.label;

import java.util.List;
import java.util.TreeSet;

/** Those of the project's classes that apply, perhaps none: a set, held in alphabetical order. */
public record Choices(List<String> values) implements Label {

    public Choices {
        values = List.copyOf(
                new TreeSet<>(Required.all("label.values", values, "some of the project's classes, or none")));
    }
}
