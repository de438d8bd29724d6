package dev.concord.submission;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;

/** A second connection to a Redis under test, which does to it what operators and accidents do. */
public final class FlushedRedis implements AutoCloseable {

    private final RedisClient client;
    private final RedisCommands<String, String> commands;

    public FlushedRedis(String uri) {
        this.client = RedisClient.create(uri);
        this.commands = client.connect().sync();
    }

    public void flush() {
        commands.flushall();
    }

    public RedisCommands<String, String> commands() {
        return commands;
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
