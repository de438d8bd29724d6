package dev.concord.gateway.repeat;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets answers that are old enough, and requests that nobody carries out any more, in small pieces that hold up nobody. */
@Service
final class ForgetAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetAnswers.class);
    private static final int PIECE = 500;
    private static final int MOST_PIECES = 200;

    private final FirstAnswers answers;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    ForgetAnswers(FirstAnswers answers, TransactionOperations transaction, InstantSource clock) {
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The database is away at times, and this goes on when it is back. What is left over has its turn the next time. */
    @Scheduled(fixedDelayString = "${concord.gateway.repeats.forget-every:1m}")
    void forgetDue() {
        try {
            var pieces = 0;
            while (pieces < MOST_PIECES && forgetPiece() == PIECE) {
                pieces++;
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("first answers are forgotten later: {}", away.toString());
        }
    }

    private int forgetPiece() {
        var now = clock.instant();
        return transaction.<Integer>execute(_ -> answers.forget(now, PIECE));
    }
}
