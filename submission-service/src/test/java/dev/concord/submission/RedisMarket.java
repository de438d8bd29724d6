package dev.concord.submission;

import dev.concord.contracts.event.Event;
import dev.concord.submission.assignment.Assignments;
import dev.concord.submission.assignment.RedisAssignmentsMaker;
import dev.concord.submission.closing.ClosingProjects;
import dev.concord.submission.closing.RedisClosingProjectsMaker;
import dev.concord.submission.label.LabelNotes;
import dev.concord.submission.label.LabelRules;
import dev.concord.submission.label.RedisLabelNotesMaker;
import dev.concord.submission.label.RedisLabelRulesMaker;
import dev.concord.submission.redis.RedisSettings;
import dev.concord.submission.redis.Scripts;
import dev.concord.submission.view.RedisViewFeed;
import java.time.Duration;
import java.time.Instant;

/** The stores in Redis, without the log. */
public final class RedisMarket implements Market, AutoCloseable {

    private final Scripts scripts;
    private final RedisViewFeed feed;
    private final FlushedRedis server;

    public RedisMarket(String uri) {
        this.scripts = new Scripts(new RedisSettings(uri, Duration.ofSeconds(5)));
        this.feed = new RedisViewFeed(scripts);
        this.server = new FlushedRedis(uri);
    }

    @Override
    public Assignments assignments() {
        return RedisAssignmentsMaker.make(scripts, HELD_PER_PROJECT, HELD_IN_ALL);
    }

    @Override
    public LabelNotes notes() {
        return RedisLabelNotesMaker.make(scripts);
    }

    @Override
    public ClosingProjects closing() {
        return RedisClosingProjectsMaker.make(scripts);
    }

    @Override
    public LabelRules rules() {
        return RedisLabelRulesMaker.make(scripts);
    }

    @Override
    public void apply(Event event, Instant appendedAt) {
        feed.apply(event, appendedAt);
    }

    @Override
    public void lose() {
        server.flush();
    }

    @Override
    public void complete(Instant now) {
        feed.complete(now);
    }

    public Scripts scripts() {
        return scripts;
    }

    @Override
    public void close() {
        server.close();
        scripts.close();
    }
}
