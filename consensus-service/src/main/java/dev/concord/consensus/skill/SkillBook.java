package dev.concord.consensus.skill;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.catalog.Corrections;
import dev.concord.consensus.aggregation.quality.Experts;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.LabelKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.function.SingletonSupplier;

/**
 * The rule of each project with the skills that its decisions use and the correction of their confidence, and who is best at it,
 * read anew every so often. One book serves all stream threads, since
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
        return method == DecisionMethod.MAJORITY
                ? rules.of(kind, method, Map.of())
                : page(new Title(project, kind, method), published).rule();
    }

    /** Returns the taskers whose skill is known well enough, the best first; as recent as the rule is. */
    public List<TaskerId> experts(ProjectId project, LabelKind kind, DecisionMethod method, PublishedSkills published) {
        return page(new Title(project, kind, method), published).experts().obtain();
    }

    /** Returns the rule with the skills as they are published now. */
    public StreamingDecision latest(
            ProjectId project, LabelKind kind, DecisionMethod method, PublishedSkills published) {
        return write(new Title(project, kind, method), published).rule();
    }

    private Page page(Title title, PublishedSkills published) {
        var page = pages.get(title);
        return page != null && clock.instant().isBefore(page.goodUntil()) ? page : write(title, published);
    }

    private Page write(Title title, PublishedSkills published) {
        var page = read(title, published);
        pages.put(title, page);
        pages.values().removeIf(old -> old.goodUntil().isBefore(clock.instant().minus(UNUSED)));
        return page;
    }

    private Page read(Title title, PublishedSkills published) {
        var from = clock.instant();
        var skills = published.of(title.project());
        var own = rules.of(title.kind(), title.method(), skills);
        var rule = Corrections.applied(title.kind(), published.correction(title.project()), own);
        var experts = SingletonSupplier.of(() -> Experts.of(skills));
        var to = clock.instant();
        var cost = Duration.between(from, to).multipliedBy(COST_FACTOR);
        return new Page(rule, experts, to.plus(cost.compareTo(readEvery) > 0 ? cost : readEvery));
    }

    private record Title(ProjectId project, LabelKind kind, DecisionMethod method) {}

    /** Most projects never ask for their experts, so that these are sought when they are. */
    private record Page(StreamingDecision rule, SingletonSupplier<List<TaskerId>> experts, Instant goodUntil) {}
}
