package dev.concord.gateway.password;

import dev.concord.gateway.identity.Secret;
import dev.concord.gateway.identity.SecretKind;
import dev.concord.gateway.mail.Mail;
import dev.concord.gateway.mail.Mailer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Mails codes to those who have asked and sign in by a mail address. A code is stored before its mail goes out. */
@Service
final class MailResets {

    private static final Logger LOG = LoggerFactory.getLogger(MailResets.class);
    private static final Pattern ADDRESS = Pattern.compile("[^@]+@[^@]+\\.[^@]+");
    private static final Duration CODE_LIFE = Duration.ofMinutes(30);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Resets resets;
    private final Passwords passwords;
    private final Mailer mailer;
    private final TransactionOperations transaction;
    private final RandomGenerator random;
    private final InstantSource clock;

    MailResets(
            Resets resets,
            Passwords passwords,
            Mailer mailer,
            TransactionOperations transaction,
            RandomGenerator random,
            InstantSource clock) {
        this.resets = resets;
        this.passwords = passwords;
        this.mailer = mailer;
        this.transaction = transaction;
        this.random = random;
        this.clock = clock;
    }

    /** The database is away at times, and this goes on when it is back. */
    @Scheduled(fixedDelayString = "${concord.gateway.mail.send-every:1s}")
    void mailDue() {
        if (!mailer.isThere()) {
            return;
        }
        try {
            due().forEach(this::mail);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("mails are sent later: {}", away.toString());
        }
    }

    private List<Resets.Asked> due() {
        var now = clock.instant();
        return transaction.execute(_ -> {
            resets.forgetEnded(now);
            return resets.take(now, PAUSE);
        });
    }

    /** What could not be mailed for as long as a code lives is given up: nobody waits for it any more. */
    private void mail(Resets.Asked asked) {
        var name = asked.name();
        var isOver = !clock.instant().isBefore(asked.askedAt().plus(CODE_LIFE));
        if (isOver
                || !ADDRESS.matcher(name.text()).matches()
                || passwords.find(name).isEmpty()) {
            transaction.executeWithoutResult(_ -> resets.remove(name));
            return;
        }
        var code = Secret.draw(SecretKind.RESET, random);
        transaction.executeWithoutResult(
                _ -> resets.setCode(name, code.hash(), clock.instant().plus(CODE_LIFE)));
        if (mailer.send(mailWith(code, name))) {
            transaction.executeWithoutResult(_ -> resets.noteSent(name));
        }
    }

    private static Mail mailWith(Secret code, SignInName name) {
        return new Mail(name.text(), "Another password for Concord", """
                Somebody, probably you, has asked to set another password for %s at Concord.

                The code is %s

                It is good once, for %d minutes: POST /v1/password/resets/completion takes it with the new password, and ends all of
                your sessions. If it was not you, do nothing: your password stays as it is.
                """.formatted(
                        name.text(), code.text(), CODE_LIFE.toMinutes()));
    }
}
