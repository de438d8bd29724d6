package dev.concord.submission.view;

import static dev.concord.submission.Samples.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectState;
import dev.concord.submission.FlushedRedis;
import dev.concord.submission.redis.RedisSettings;
import dev.concord.submission.redis.Scripts;
import dev.concord.submission.view.Views.Applied;
import dev.concord.submission.view.Views.Standing;
import dev.concord.testing.Backing;
import dev.concord.testing.RunningRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Offsets move with what they stand for, and a view that lost something says so. */
final class RedisViewsIT {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final String PARTITION = "label-wanted/3";

    private final RunningRedis server = Backing.freshRedis();
    private final Scripts scripts = new Scripts(new RedisSettings(server.uri(), Duration.ofSeconds(5)));
    private final FlushedRedis redis = new FlushedRedis(server.uri());
    private final Views views = new RedisViews(scripts, () -> NOW);

    @AfterEach
    void stop() {
        redis.close();
        scripts.close();
        server.close();
    }

    @Test
    void anOffsetMovesWithWhatItStandsFor() {
        assertThat(views.apply(List.of(wanted(-1, 5, 2)))).containsExactly(new Applied.Done());
        assertThat(views.offsets()).containsExactly(Map.entry(PARTITION, 6L));
        assertThat(views.apply(List.of(wanted(6, 6, 3)))).containsExactly(new Applied.Done());
        assertThat(views.offsets()).containsEntry(PARTITION, 7L);
    }

    @Test
    void whatWasAppliedIsIgnored() {
        var project = aProject(1, 5);
        views.apply(List.of(chunk(-1, 5, project.wanted("a", 2))));

        assertThat(views.apply(List.of(chunk(-1, 5, project.wanted("a", 4))))).containsExactly(new Applied.Done());

        assertThat(redis.commands().hget("submission:task:" + project.task("a"), "wanted"))
                .isEqualTo("2");
    }

    @Test
    void aViewThatLostSomethingIsBehindAndTakesNothing() {
        views.apply(List.of(wanted(-1, 5, 2)));
        redis.flush();

        assertThat(views.apply(List.of(wanted(6, 6, 3), wanted(7, 7, 4))))
                .containsExactly(new Applied.Behind(), new Applied.Behind());
        assertThat(redis.commands().dbsize()).isZero();
    }

    @Test
    void aGapOfTheLogIsNoLoss() {
        assertThat(views.apply(List.of(new Chunk(PARTITION, -1, 9, List.of())))).containsExactly(new Applied.Done());
        assertThat(views.apply(List.of(wanted(9, 12, 2)))).containsExactly(new Applied.Done());
    }

    @Test
    void aBrokenRecordIsNamedByTheOffsetAndWhatFollowsWaits() {
        var project = aProject(1, 5);
        redis.commands().set("submission:task:" + project.task("broken"), "not a hash");
        var changes = new ArrayList<Change>();
        for (var offset = 0; offset < 10; offset++) {
            changes.add(new Change(offset, project.wanted(offset == 4 ? "broken" : "a" + offset, 2), NOW));
        }

        var applied = views.apply(List.of(new Chunk(PARTITION, -1, 10, changes), wanted(10, 10, 2)));

        assertThat(applied.getFirst()).isInstanceOf(Applied.Broken.class);
        assertThat(applied.getLast()).isEqualTo(new Applied.Behind());
        assertThat(views.offsets()).containsEntry(PARTITION, 4L);
    }

    @Test
    void aServerThatForgotTheScriptsIsSentThemAgain() {
        views.apply(List.of(wanted(-1, 5, 2)));
        redis.commands().scriptFlush();

        assertThat(views.apply(List.of(wanted(6, 6, 3), wanted(7, 7, 4))))
                .containsExactly(new Applied.Done(), new Applied.Done());
    }

    @Test
    void oneRebuilderAtATimeCompletesTheView() {
        assertThat(views.standing("one")).isEqualTo(Standing.REBUILD_STARTED);
        assertThat(views.standing("one")).isEqualTo(Standing.REBUILD_CONTINUES);
        assertThat(views.standing("two")).isEqualTo(Standing.REBUILT_BY_ANOTHER);
        assertThat(views.beginEpoch("two", NOW)).isFalse();
        assertThat(views.beginEpoch("one", NOW)).isTrue();
        assertThat(views.standing("one")).isEqualTo(Standing.COMPLETE);
        assertThat(views.standing("two")).isEqualTo(Standing.COMPLETE);
    }

    @Test
    void aSecondLossMakesTheRebuilderStartOver() {
        var _ = views.standing("one");
        redis.flush();

        assertThat(views.beginEpoch("one", NOW)).isFalse();
        assertThat(views.standing("one")).isEqualTo(Standing.REBUILD_STARTED);
    }

    @Test
    void aRebuilderThatDiedIsReplaced() {
        var _ = views.standing("one");
        assertThat(redis.commands().pttl("submission:rebuild")).isBetween(1L, 15_000L);
        redis.commands().del("submission:rebuild");

        assertThat(views.standing("two")).isEqualTo(Standing.REBUILD_STARTED);
        assertThat(views.standing("one")).isEqualTo(Standing.REBUILT_BY_ANOTHER);
    }

    @Test
    void aLargeProjectIsAppliedWithinSeconds() {
        var project = aProject(3, 3);
        var chunks = new ArrayList<Chunk>();
        chunks.add(chunk(-1, 0, project.opened(1, ProjectState.OPEN)));
        for (var from = 1; from < 20_000; from += 100) {
            var changes = new ArrayList<Change>();
            for (var offset = from; offset < from + 100; offset++) {
                changes.add(new Change(offset, project.created("task " + offset), NOW));
            }
            chunks.add(new Chunk(PARTITION, from, from + 100, changes));
        }
        var started = System.nanoTime();

        assertThat(views.apply(chunks)).containsOnly(new Applied.Done());

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(redis.commands().zcard("submission:project:" + project.project() + ":held"))
                .isEqualTo(20_000);
    }

    private static Chunk wanted(long expected, long offset, int wanted) {
        return chunk(expected, offset, aProject(1, 9).wanted("a", wanted));
    }

    private static Chunk chunk(long expected, long offset, Event event) {
        return new Chunk(PARTITION, expected, offset + 1, List.of(new Change(offset, event, NOW)));
    }
}
