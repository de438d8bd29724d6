package dev.concord.submission.memory;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.submission.label.LabelRule;
import dev.concord.submission.label.LabelRules;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

final class InMemoryRules implements LabelRules {

    private final InMemoryMarket market;

    InMemoryRules(InMemoryMarket market) {
        this.market = market;
    }

    @Override
    public Optional<LabelRule> of(ProjectId project) {
        return Optional.ofNullable(market.project(project).opened)
                .map(opened -> new LabelRule(
                        opened.labelKind(),
                        opened.policy().overlapWithPanel(),
                        opened.policy().peerReview() != null));
    }

    @Override
    public Optional<JsonNode> dataOf(TaskId task) {
        return market.projects.values().stream()
                .map(project -> project.tasks.get(task))
                .filter(Objects::nonNull)
                .flatMap(known -> Optional.ofNullable(known.created).stream())
                .map(created -> created.data())
                .findFirst();
    }
}
