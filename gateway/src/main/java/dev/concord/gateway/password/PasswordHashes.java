package dev.concord.gateway.password;

import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and compares Argon2id hashes, with the parameters of the OWASP Password Storage Cheat Sheet. Each takes 19 MiB and a core for
 * some tens of milliseconds, so that only half of the cores do so at a time; whoever waits has a place among the requests already.
 */
@Component
final class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore cores =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final String nobodys;

    PasswordHashes(RandomGenerator random) {
        this.nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, drawn(random, SALT_BYTES), drawn(random, HASH_BYTES));
    }

    String of(Password password) {
        cores.acquireUninterruptibly();
        try {
            var hash = argon2.encode(password.text());
            if (hash == null) {
                throw new IllegalStateException("hash: none (expected: of a password that is not null)");
            }
            return hash;
        } finally {
            cores.release();
        }
    }

    /** Takes as long where there is nothing to compare with, so that nobody learns by that which names there are. */
    boolean fits(Password password, Optional<String> hash) {
        cores.acquireUninterruptibly();
        try {
            return argon2.matches(password.text(), hash.orElse(nobodys)) && hash.isPresent();
        } finally {
            cores.release();
        }
    }

    private static String drawn(RandomGenerator random, int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
