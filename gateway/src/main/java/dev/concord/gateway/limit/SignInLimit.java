package dev.concord.gateway.limit;

import dev.concord.web.ProblemException;
import org.springframework.stereotype.Component;

/** Puts off whoever tries passwords of one name too often, from wherever they come; what one address may try, {@link RateLimit} counts. */
@Component
public final class SignInLimit {

    private final Buckets buckets;
    private final int perMinute;

    SignInLimit(Buckets buckets, LimitSettings settings) {
        this.buckets = buckets;
        this.perMinute = settings.signIn();
    }

    /**
     * Counts an attempt, whether there is such a name or not.
     *
     * @throws ProblemException if there were too many
     */
    public void require(String name) {
        var probe = buckets.take("sign-in:" + name, perMinute);
        if (!probe.isConsumed()) {
            throw RateLimit.tooMany("sign-ins by one name", perMinute, probe);
        }
    }
}
