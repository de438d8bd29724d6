package dev.concord.gateway.identity;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks again and again how many changes of rights there have been, whichever instance made them. While the database is away nobody is
 * sure of anybody, and everybody is looked up.
 */
@Component
final class FollowCredentialChanges {

    private static final Logger LOG = LoggerFactory.getLogger(FollowCredentialChanges.class);

    private final JdbcClient jdbc;
    private final RememberedCallers callers;
    private final InstantSource clock;

    FollowCredentialChanges(JdbcClient jdbc, RememberedCallers callers, InstantSource clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${concord.gateway.identity.changes-asked-every:1s}")
    void ask() {
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
