package dev.concord.submission.redis;

import dev.concord.submission.Unavailable;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs scripts by their digest; a server that does not know one is sent its source. All waits are bounded. */
public final class Scripts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Scripts.class);
    private static final String[] NO_KEYS = {};

    private final RedisLink link;

    public Scripts(RedisSettings settings) {
        this.link = new RedisLink(settings);
    }

    /** Runs a script that answers with one word. */
    public String word(Script script, List<String> arguments) {
        return await(this.<String>start(script, ScriptOutputType.VALUE, arguments));
    }

    /** Runs a script that answers with a list. */
    public List<?> list(Script script, List<String> arguments) {
        return await(this.<List<?>>start(script, ScriptOutputType.MULTI, arguments));
    }

    /** Sends a script that answers with one word; scripts run in the order in which they are sent. */
    public CompletableFuture<String> send(Script script, List<String> arguments) {
        return start(script, ScriptOutputType.VALUE, arguments);
    }

    /** Sends a script and waits for no answer, which is handed on when it comes; that there is none is logged. */
    public void tell(Script script, List<String> arguments, Consumer<List<?>> answered) {
        try {
            var _ = this.<List<?>>start(script, ScriptOutputType.MULTI, arguments)
                    .thenAccept(answered)
                    .whenComplete((_, failure) -> {
                        if (failure != null) {
                            LOG.warn("{} was not carried out: {}", script, failure.getMessage());
                        }
                    });
        } catch (Unavailable away) {
            LOG.warn("{} was not sent: {}", script, away.getMessage());
        }
    }

    /** Waits for what was sent. */
    public String await(CompletableFuture<String> answer) {
        return await((Future<String>) answer);
    }

    /** Reads a whole hash that is known to be small. */
    public Map<String, String> hash(String key) {
        return await(commands().hgetall(key));
    }

    /** Reads at most so many members of a set, whichever they are. */
    public List<String> members(String key, int most) {
        return await(commands().srandmember(key, most));
    }

    @Override
    public void close() {
        link.close();
    }

    private <T> CompletableFuture<T> start(Script script, ScriptOutputType type, List<String> arguments) {
        try {
            var commands = commands();
            var values = arguments.toArray(String[]::new);
            return commands.<T>evalsha(script.digest(), type, NO_KEYS, values)
                    .toCompletableFuture()
                    .exceptionallyCompose(failure -> failure instanceof RedisNoScriptException
                            ? commands.<T>eval(script.source(), type, NO_KEYS, values)
                                    .toCompletableFuture()
                            : CompletableFuture.failedFuture(failure));
        } catch (RedisException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private RedisAsyncCommands<String, String> commands() {
        return link.connection().async();
    }

    private <T> T await(Future<T> answer) {
        try {
            return answer.get(link.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while waiting for Redis", interrupted);
        } catch (ExecutionException failed) {
            throw RedisFailures.of(failed.getCause() == null ? failed : failed.getCause());
        } catch (TimeoutException late) {
            throw new Unavailable("Redis: no answer within " + link.timeout(), late);
        }
    }
}
