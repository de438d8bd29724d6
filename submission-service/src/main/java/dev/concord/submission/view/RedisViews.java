package dev.concord.submission.view;

import dev.concord.submission.redis.Script;
import dev.concord.submission.redis.ScriptFailed;
import dev.concord.submission.redis.Scripts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Sends all chunks before it waits for the first: Redis runs them in this order, and its answers travel together. */
@Component
final class RedisViews implements Views {

    /** A rebuilder that was not heard of for so long has died. */
    private static final Duration REBUILDER_LIVES = Duration.ofSeconds(15);

    private final Scripts scripts;
    private final InstantSource clock;

    RedisViews(Scripts scripts, InstantSource clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    @Override
    public Map<String, Long> offsets() {
        var offsets = new HashMap<String, Long>();
        scripts.hash("submission:offsets")
                .forEach((partition, offset) -> offsets.put(partition, Long.parseLong(offset)));
        return offsets;
    }

    @Override
    public List<Applied> apply(List<Chunk> chunks) {
        var answers = new ArrayList<CompletableFuture<String>>();
        chunks.forEach(chunk -> answers.add(scripts.send(Script.APPLY, arguments(chunk))));
        return answers.stream().map(this::applied).toList();
    }

    @Override
    public Standing standing(String rebuilder) {
        var answer = scripts.word(Script.REBUILD, List.of(rebuilder, Long.toString(REBUILDER_LIVES.toMillis())));
        return switch (answer) {
            case "ready" -> Standing.COMPLETE;
            case "started" -> Standing.REBUILD_STARTED;
            case "continued" -> Standing.REBUILD_CONTINUES;
            case "others" -> Standing.REBUILT_BY_ANOTHER;
            default -> throw unexpected(answer);
        };
    }

    @Override
    public boolean beginEpoch(String rebuilder, Instant now) {
        return "begun".equals(scripts.word(Script.BEGIN_EPOCH, List.of(rebuilder, Long.toString(now.toEpochMilli()))));
    }

    private Applied applied(CompletableFuture<String> sent) {
        try {
            var answer = scripts.await(sent);
            return switch (answer) {
                case "applied" -> new Applied.Done();
                case "behind" -> new Applied.Behind();
                default -> throw unexpected(answer);
            };
        } catch (ScriptFailed failed) {
            return new Applied.Broken(failed);
        }
    }

    private List<String> arguments(Chunk chunk) {
        var arguments = new ArrayList<String>();
        arguments.add(chunk.partition());
        arguments.add(Long.toString(chunk.expected()));
        arguments.add(Long.toString(chunk.following()));
        arguments.add(Long.toString(clock.millis()));
        for (var change : chunk.changes()) {
            var merge = Merge.of(change);
            arguments.add(Long.toString(change.offset()));
            arguments.add(merge.kind());
            arguments.add(Integer.toString(merge.fields().size()));
            arguments.addAll(merge.fields());
        }
        return arguments;
    }

    private static IllegalStateException unexpected(String answer) {
        return new IllegalStateException("Redis answered \"" + answer + "\" (expected: a word of the script)");
    }
}
