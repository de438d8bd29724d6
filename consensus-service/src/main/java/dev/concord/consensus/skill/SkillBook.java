package dev.concord.consensus.skill;

import dev.concord.consensus.skill.domain.ProjectSkills;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The skills of each project as decisions use them, read anew every so often. One book serves all stream threads, since
 * reading a project's skills and learning its crowd takes a while; a page is replaced as a whole and never changed.
 */
public final class SkillBook {

    /** A page that took long to write is used so many times as long, so that reading never takes most of the time. */
    private static final int COST_FACTOR = 20;

    private static final Duration UNUSED = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Duration readEvery;
    private final Map<Title, Page> pages = new ConcurrentHashMap<>();

    public SkillBook(InstantSource clock, SkillSettings settings) {
        this.clock = clock;
        this.readEvery = settings.readEvery();
    }

    /** Returns skills that are not much older than the settings allow. */
    public ProjectSkills recent(ProjectId project, LabelKind kind, DecisionMethod method, PublishedSkills published) {
        if (method == DecisionMethod.MAJORITY) {
            return new ProjectSkills.None();
        }
        var title = new Title(project, kind, method);
        var page = pages.get(title);
        if (page != null && clock.instant().isBefore(page.goodUntil())) {
            return page.skills();
        }
        return latest(project, kind, method, published);
    }

    /** Returns the skills as they are published now. */
    public ProjectSkills latest(ProjectId project, LabelKind kind, DecisionMethod method, PublishedSkills published) {
        var title = new Title(project, kind, method);
        var page = read(title, published);
        pages.put(title, page);
        pages.values().removeIf(old -> old.goodUntil().isBefore(clock.instant().minus(UNUSED)));
        return page.skills();
    }

    private Page read(Title title, PublishedSkills published) {
        var from = clock.instant();
        var skills = ProjectSkills.of(title.kind(), title.method(), published.of(title.project()));
        var to = clock.instant();
        var cost = Duration.between(from, to).multipliedBy(COST_FACTOR);
        return new Page(skills, to.plus(cost.compareTo(readEvery) > 0 ? cost : readEvery));
    }

    private record Title(ProjectId project, LabelKind kind, DecisionMethod method) {}

    private record Page(ProjectSkills skills, Instant goodUntil) {}
}
