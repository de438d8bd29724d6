package dev.concord.submission;

import static dev.concord.submission.Samples.CAT;
import static dev.concord.submission.Samples.DOG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.label.Label;
import dev.concord.submission.assignment.Assignment;
import dev.concord.submission.assignment.Lease;
import dev.concord.submission.assignment.Leasing;
import dev.concord.submission.label.Given;
import dev.concord.submission.label.LabelHash;
import dev.concord.submission.memory.InMemoryMarket;
import dev.concord.submission.tasker.Tasker;
import dev.concord.testing.Backing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts and the market in memory were written apart; whatever is done to both, they answer the same. */
final class MarketsAgreeIT {

    private static final int STEPS = 400;

    @Test
    void whateverIsDone() {
        play(new Random().nextLong());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void asWithTheseSeeds(long seed) {
        play(seed);
    }

    private static void play(long seed) {
        try (var server = Backing.freshRedis();
                var redis = new RedisMarket(server.uri())) {
            var game = new Game(seed, List.of(redis, new InMemoryMarket()));
            for (var step = 0; step < STEPS; step++) {
                game.step();
            }
            assertThat(game.granted).as("leases of seed %d", seed).isNotEmpty();
        }
    }

    /** Does the same to all markets, with the same random choices. */
    private static final class Game {

        private static final List<Given> ALL_GIVEN = List.of(Given.values());

        private final long seed;
        private final Random random;
        private final List<Market> markets;
        private final Samples project;
        private final List<Lease> granted = new ArrayList<>();
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");
        private int submissions;
        private int tasks;

        Game(long seed, List<Market> markets) {
            this.seed = seed;
            this.random = new Random(seed);
            // Ids decide about the order of what ends at the same moment, so they must be the same for a seed.
            this.project = new Samples(
                            new ProjectId(Samples.id("seed " + seed)),
                            Samples.aProject(2, 4)
                                    .withLeasesOf(20)
                                    .withAgentShare(0.5)
                                    .policy(),
                            Samples.KIND)
                    .withTestOf(3);
            this.markets = markets;
            markets.forEach(market -> {
                market.complete(now);
                market.apply(project.opened(1, ProjectState.OPEN), now);
            });
        }

        void step() {
            switch (random.nextInt(12)) {
                case 0 -> create();
                case 1, 2, 3 -> next();
                case 4, 5 -> named();
                case 6 -> withLease(lease -> same(market -> market.assignments().skip(lease)));
                case 7, 8 -> withLease(this::submit);
                case 9 -> want();
                case 10 -> now = now.plus(Duration.ofSeconds(random.nextInt(8)));
                default -> rarely();
            }
        }

        private void create() {
            var name = Integer.toString(tasks);
            var event = tasks % 3 == 2 ? project.control(name) : project.created(name);
            tasks++;
            markets.forEach(market -> market.apply(event, now));
        }

        private void next() {
            var tasker = tasker();
            var ids = Stream.generate(this::fresh).limit(1 + random.nextInt(3)).toList();
            keep(
                    random.nextInt(4) == 0
                            ? same(market -> market.assignments().test(tasker, project.project(), 3, ids, now))
                            : same(market -> market.assignments().next(tasker, project.project(), ids, now)));
        }

        private void named() {
            var tasker = tasker();
            var ids = Map.of(Integer.toString(random.nextInt(tasks + 1)), fresh());
            keep(same(market -> market.assignments().named(tasker, project.project(), ids, now)));
            same(market -> market.assignments().held(tasker, now).stream()
                    .map(Assignment::lease)
                    .sorted((one, other) -> one.submissionId().compareTo(other.submissionId()))
                    .toList());
        }

        private Object submit(Lease lease) {
            var label = LabelHash.of(label());
            var given = ALL_GIVEN.get(random.nextInt(ALL_GIVEN.size()));
            var note = same(market -> market.notes().note(lease, label, given, now));
            return random.nextInt(4) == 0 ? note : same(market -> market.notes().confirm(lease, label, now));
        }

        private void want() {
            if (tasks > 0) {
                var task = Integer.toString(random.nextInt(tasks));
                var event = random.nextBoolean()
                        ? wanted(task, 2 + random.nextInt(4))
                        : project.agreed(task, 1 + random.nextInt(5), 2 + random.nextInt(3));
                markets.forEach(market -> market.apply(event, now));
            }
        }

        private LabelWanted wanted(String task, int wanted) {
            return random.nextInt(3) == 0
                    ? project.wantedVerdicts(task, wanted, "a heron")
                    : project.wanted(task, wanted);
        }

        /** Loses everything but what the log has: here, the facts of the project. */
        private void rarely() {
            if (random.nextInt(8) > 0) {
                return;
            }
            markets.forEach(market -> {
                market.lose();
                market.apply(project.opened(1, ProjectState.OPEN), now);
                for (var task = 0; task < tasks; task++) {
                    market.apply(project.created(Integer.toString(task)), now);
                }
                market.complete(now);
            });
        }

        private void withLease(Function<Lease, Object> action) {
            if (!granted.isEmpty()) {
                var _ = action.apply(granted.get(random.nextInt(granted.size())));
            }
        }

        private <T> T same(Function<Market, T> question) {
            var answers = markets.stream().map(question).toList();
            assertThat(answers.getLast())
                    .as("seed %d, Redis answered %s", seed, answers.getFirst())
                    .isEqualTo(answers.getFirst());
            return answers.getFirst();
        }

        private void keep(Leasing answer) {
            if (answer instanceof Leasing.Leased leased) {
                leased.assignments().forEach(each -> granted.add(each.lease()));
            }
        }

        private Tasker tasker() {
            var number = random.nextInt(6);
            return Samples.who((number < 3 ? "tasker " : "bot ") + number);
        }

        private Label label() {
            return random.nextInt(3) == 0 ? DOG : CAT;
        }

        private SubmissionId fresh() {
            submissions++;
            return Samples.submission(seed + "/" + submissions);
        }
    }
}
