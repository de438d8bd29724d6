package dev.concord.gateway.identity;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks again and again how many changes of rights there have been, whichever instance made them. While the database is away nobody is
 * sure of anybody, and everybody is looked up. It has a thread of its own, as mail that hangs must not keep it from asking.
 */
@Component
final class FollowCredentialChanges implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FollowCredentialChanges.class);

    private final JdbcClient jdbc;
    private final RememberedCallers callers;
    private final IdentitySettings settings;
    private final InstantSource clock;
    private volatile boolean running;
    private Thread worker = new Thread(() -> {});

    FollowCredentialChanges(
            JdbcClient jdbc, RememberedCallers callers, IdentitySettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofVirtual().name("credential-changes").start(this::askAgainAndAgain);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void askAgainAndAgain() {
        try {
            while (running) {
                ask();
                Thread.sleep(settings.changesAskedEvery());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() {
        var askedAt = clock.instant();
        try {
            var changes = jdbc.sql("select count from credential_changes")
                    .query(Long.class)
                    .single();
            callers.confirm(changes, askedAt);
        } catch (DataAccessException away) {
            LOG.warn("changes of rights are not known: {}", away.getMessage());
        }
    }
}
