package dev.concord.task.log;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a vendor can be told of. The text form is hierarchical, as Standard Webhooks recommends it. */
public enum ProjectEventType {
    LABEL_AGREED("label.agreed"),
    LABEL_CONTESTED("label.contested"),
    LABEL_WITHDRAWN("label.withdrawn"),
    /** The project is in another state, or has another briefing. */
    PROJECT_CHANGED("project.changed");

    private final String text;

    ProjectEventType(String text) {
        this.text = text;
    }

    /**
     * Reads the type's text form.
     *
     * @throws IllegalArgumentException if the text is no type
     */
    public static ProjectEventType parse(String text) {
        for (var type : values()) {
            if (type.text.equals(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException("event: \"%s\" (expected: %s)"
                .formatted(
                        text,
                        Arrays.stream(values()).map(ProjectEventType::toString).collect(Collectors.joining(", "))));
    }

    @Override
    public String toString() {
        return text;
    }
}
