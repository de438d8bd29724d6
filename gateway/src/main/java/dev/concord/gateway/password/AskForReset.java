package dev.concord.gateway.password;

import dev.concord.gateway.mail.Mailer;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Notes that somebody wants another password; whose name it is, if anybody's, is looked for later, so that no answer tells. */
@Service
public final class AskForReset {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Resets resets;
    private final Mailer mailer;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    AskForReset(Resets resets, Mailer mailer, TransactionOperations transaction, InstantSource clock) {
        this.resets = resets;
        this.mailer = mailer;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Returns false where no mails are sent. */
    public boolean ask(SignInName name) {
        if (!mailer.isThere()) {
            return false;
        }
        transaction.executeWithoutResult(_ -> resets.ask(name, clock.instant(), PAUSE));
        return true;
    }
}
