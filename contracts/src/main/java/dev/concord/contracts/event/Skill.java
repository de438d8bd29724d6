package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What is believed of a tasker's reliability in a project, as sums that evidence adds to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ConfusionCounts.class, name = "choice"),
    @JsonSubTypes.Type(value = ClassRates.class, name = "choices"),
    @JsonSubTypes.Type(value = ErrorMoments.class, name = "scale"),
    @JsonSubTypes.Type(value = RegionCounts.class, name = "regions"),
    @JsonSubTypes.Type(value = AgreementCounts.class, name = "agreement")
})
public sealed interface Skill permits ConfusionCounts, ClassRates, ErrorMoments, RegionCounts, AgreementCounts {}
