package dev.concord.testing;

/** Starts servers on 127.0.0.1; each call starts one more, and all of them end with the JVM. */
sealed interface Servers permits EmbeddedServers, ContainerServers {
    /** The bootstrap servers of a new broker. */
    String startKafka();

    /** The database in which a new PostgreSQL server takes its first connections, as a user who may create others. */
    Database startPostgres();

    RunningRedis startRedis();
}
