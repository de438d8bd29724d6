package dev.concord.consensus.skill;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rule of each project with the skills that its decisions use, read anew every so often. One book serves all stream threads, since
 * reading a project's skills and learning its crowd takes a while; a page is replaced as a whole and never changed.
 */
public final class SkillBook {

    /** A page that took long to write is used so many times as long, so that reading never takes most of the time. */
    private static final int COST_FACTOR = 20;

    private static final Duration UNUSED = Duration.ofMinutes(5);

    private final DecisionRules rules;
    private final InstantSource clock;
    private final Duration readEvery;
    private final Map<Title, Page> pages = new ConcurrentHashMap<>();

    public SkillBook(DecisionRules rules, InstantSource clock, SkillSettings settings) {
        this.rules = rules;
        this.clock = clock;
        this.readEvery = settings.readEvery();
    }

    /** Returns the rule with skills that are not much older than the settings allow. */
    public StreamingDecision recent(
            ProjectId project, LabelKind kind, DecisionMethod method, PublishedSkills published) {
        if (method == DecisionMethod.MAJORITY) {
            return rules.of(kind, method, Map.of());
        }
        var title = new Title(project, kind, method);
        var page = pages.get(title);
        if (page != null && clock.instant().isBefore(page.goodUntil())) {
            return page.rule();
        }
        return latest(project, kind, method, published);
    }

    /** Returns the rule with the skills as they are published now. */
    public StreamingDecision latest(
            ProjectId project, LabelKind kind, DecisionMethod method, PublishedSkills published) {
        var title = new Title(project, kind, method);
        var page = read(title, published);
        pages.put(title, page);
        pages.values().removeIf(old -> old.goodUntil().isBefore(clock.instant().minus(UNUSED)));
        return page.rule();
    }

    private Page read(Title title, PublishedSkills published) {
        var from = clock.instant();
        var rule = rules.of(title.kind(), title.method(), published.of(title.project()));
        var to = clock.instant();
        var cost = Duration.between(from, to).multipliedBy(COST_FACTOR);
        return new Page(rule, to.plus(cost.compareTo(readEvery) > 0 ? cost : readEvery));
    }

    private record Title(ProjectId project, LabelKind kind, DecisionMethod method) {}

    private record Page(StreamingDecision rule, Instant goodUntil) {}
}
