package dev.concord.contracts.label;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One answer to one task, from a tasker, a control task or the consensus; or what a tasker says of another's answer. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = Scale.class, name = "scale"),
    @JsonSubTypes.Type(value = Boxes.class, name = "boxes"),
    @JsonSubTypes.Type(value = Polygons.class, name = "polygons"),
    @JsonSubTypes.Type(value = Spans.class, name = "spans"),
    @JsonSubTypes.Type(value = Transcript.class, name = "transcript"),
    @JsonSubTypes.Type(value = Preference.class, name = "preference"),
    @JsonSubTypes.Type(value = Text.class, name = "text"),
    @JsonSubTypes.Type(value = PeerVerdict.class, name = "verdict")
})
public sealed interface Label
        permits Choice, Choices, Scale, Boxes, Polygons, Spans, Transcript, Preference, Text, PeerVerdict {}
