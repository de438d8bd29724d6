package dev.concord.local.infrastructure;

import dev.concord.local.process.StartFailed;
import java.util.Locale;

/** The operating system and processor, in the names that the packages of PostgreSQL and Redis give them. */
enum Machine {
    LINUX_X86_64("postgres-linux-x86_64.txz", "redis-server-6.2.6-v5-linux-amd64"),
    LINUX_ARM_64("postgres-linux-arm_64.txz", "redis-server-6.2.7-linux-arm64"),
    DARWIN_X86_64("postgres-darwin-x86_64.txz", "redis-server-6.2.6-v5-darwin-amd64"),
    DARWIN_ARM_64("postgres-darwin-arm_64.txz", "redis-server-6.2.6-v5-darwin-arm64");

    private final String postgresArchive;
    private final String redisServer;

    Machine(String postgresArchive, String redisServer) {
        this.postgresArchive = postgresArchive;
        this.redisServer = redisServer;
    }

    static Machine current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Machine of(String system, String processor) {
        var linux = system.toLowerCase(Locale.ROOT).startsWith("linux");
        var mac = system.toLowerCase(Locale.ROOT).startsWith("mac");
        var intel = processor.equals("amd64") || processor.equals("x86_64");
        var arm = processor.equals("aarch64");
        if (!(linux || mac) || !(intel || arm)) {
            throw new StartFailed(
                    "operating system: " + system + " on " + processor
                            + " (expected: Linux or macOS on x86-64 or ARM 64; PostgreSQL and Redis come as binaries for these)");
        }
        if (linux) {
            return intel ? LINUX_X86_64 : LINUX_ARM_64;
        }
        return intel ? DARWIN_X86_64 : DARWIN_ARM_64;
    }

    /** Returns the archive's name on the class path. */
    String postgresArchive() {
        return postgresArchive;
    }

    /** Returns the executable's name on the class path. */
    String redisServer() {
        return redisServer;
    }
}
