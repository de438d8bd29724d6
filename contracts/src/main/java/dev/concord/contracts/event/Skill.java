package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is believed of a tasker's reliability in a project, as sums that evidence adds to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConfusionCounts.class, name = "choice"),
    @JsonSubTypes.Type(value = ErrorMoments.class, name = "scale")
})
public sealed interface Skill permits ConfusionCounts, ErrorMoments {}
