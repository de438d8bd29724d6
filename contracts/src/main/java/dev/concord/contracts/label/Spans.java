package dev.concord.contracts.label;

import java.util.List;

/** All stretches of the project's classes in one text or recording, perhaps none. */
public record Spans(List<Span> spans) implements Label {

    public Spans {
        spans = Required.all("label.spans", spans, "stretches, or none");
    }
}
