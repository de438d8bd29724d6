package dev.concord.gateway.personal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells the services, as often as it takes: what is on the list is erased here already. A service may be told twice, of which the second
 * time changes nothing.
 */
@Service
final class TellOfErasures {

    private static final Logger LOG = LoggerFactory.getLogger(TellOfErasures.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Tellings tellings;
    private final ErasingServices services;
    private final EraseTasker erasing;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    TellOfErasures(
            Tellings tellings,
            ErasingServices services,
            EraseTasker erasing,
            TransactionOperations transaction,
            InstantSource clock) {
        this.tellings = tellings;
        this.services = services;
        this.erasing = erasing;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The database is away at times, and this goes on when it is back. */
    @Scheduled(fixedDelayString = "${concord.gateway.erasures.tell-every:1s}")
    void tellDue() {
        try {
            tell(transaction.execute(_ -> tellings.take(clock.instant(), PAUSE)));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("services are told of erasures later: {}", away.toString());
        }
    }

    /** A service that is away is not waited for once more at a time. */
    private void tell(List<Telling> due) {
        var away = EnumSet.noneOf(Told.class);
        for (var telling : due) {
            if (!away.contains(telling.service()) && !isAnswered(telling)) {
                away.add(telling.service());
            }
        }
    }

    private boolean isAnswered(Telling telling) {
        if (telling.service() == Told.GATEWAY) {
            erasing.eraseAgain(telling.tasker());
            done(telling);
            return true;
        }
        return switch (services.erase(telling.service(), telling.tasker(), true)) {
            case ErasingServices.Answer.Erased _ -> {
                done(telling);
                yield true;
            }
            case ErasingServices.Answer.Refused refused -> {
                later(telling, refused.detail());
                yield true;
            }
            case ErasingServices.Answer.Away away -> {
                later(telling, away.reason());
                yield false;
            }
        };
    }

    private void done(Telling telling) {
        transaction.executeWithoutResult(_ -> tellings.remove(telling));
    }

    private static void later(Telling telling, String reason) {
        LOG.warn(
                "{} is told later that {} is erased, for the {}. time: {}",
                telling.service(),
                telling.tasker(),
                telling.attempts() + 1,
                reason);
    }
}
