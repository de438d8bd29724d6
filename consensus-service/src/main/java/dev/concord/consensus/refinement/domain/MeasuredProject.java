package dev.concord.consensus.refinement.domain;

import dev.concord.contracts.event.ProjectQuality;
import dev.concord.contracts.event.TaskerQuality;
import java.util.stream.Stream;

/**
 * What a refinement shows of a project's quality, as events.
 *
 * @param taskers one for each tasker, made as they are taken; to be taken once
 */
public record MeasuredProject(ProjectQuality project, Stream<TaskerQuality> taskers) {}
