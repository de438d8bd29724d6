package dev.concord.contracts.label;

/** Exactly one of the project's classes, by name. */
public record Choice(String value) implements Label {

    public Choice {
        Required.present("label.value", value, "one of the project's classes");
    }
}
