package dev.concord.submission.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventType;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.submission.redis.Scripts;
import dev.concord.submission.view.Views.Applied;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Feeds the view in Redis one event at a time, as if each came from a log of one partition. */
public final class RedisViewFeed {

    private static final String REBUILDER = "test";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Views views;
    private long offset;

    public RedisViewFeed(Scripts scripts) {
        this.views = new RedisViews(scripts, now::get);
    }

    /** Applies the event at the time of its append. */
    public void apply(Event event, Instant appendedAt) {
        now.set(appendedAt);
        offset++;
        var partition = event instanceof SubmissionsEnded ended ? ended.partition() : 0;
        var name = EventType.of(event).topic().topicName() + "/" + partition;
        var chunk = new Chunk(name, -1, offset + 1, List.of(new Change(offset, event, appendedAt)));

        assertThat(views.apply(List.of(chunk))).containsExactly(new Applied.Done());
    }

    public void complete(Instant at) {
        var _ = views.standing(REBUILDER);
        assertThat(views.beginEpoch(REBUILDER, at)).isTrue();
    }
}
