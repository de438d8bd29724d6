package dev.concord.local.infrastructure;

import dev.concord.local.process.Child;
import dev.concord.local.process.Executables;
import dev.concord.local.process.LogTail;
import dev.concord.local.process.StartFailed;
import dev.concord.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL 17. It refuses to run as root, so root runs it in a user namespace where it is nobody in particular; the owner
 * of its files stays the same.
 */
public final class PostgresServer {

    public static final String NAME = "postgres";
    public static final String USER = "postgres";

    private static final String MAX_CONNECTIONS = "200";

    private final Binaries binaries;
    private final Path cluster;
    private final int port;

    public PostgresServer(Binaries binaries, Path cluster, int port) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.port = port;
    }

    /**
     * Creates the cluster if there is none, and returns the server's process. Statistics of young tables are gathered soon, those of
     * growing ones seldom and from few rows: each time takes a processor a tenth of a second from those who wait.
     */
    public Child prepare(Path log) throws IOException, InterruptedException {
        var home = binaries.postgres();
        if (!Files.exists(cluster)) {
            initialise(home, log);
        }
        forgetDeadPostmaster();
        var command = asOrdinaryUser(List.of(
                home.resolve("bin/postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "synchronous_commit=on",
                "-c",
                "random_page_cost=1.1",
                "-c",
                "autovacuum_naptime=10s",
                "-c",
                "autovacuum_analyze_scale_factor=0.2",
                "-c",
                "default_statistics_target=30",
                "-c",
                "max_connections=" + MAX_CONNECTIONS));
        return Child.of(NAME, command, log, new Databases(port)::answer).with(StopSignal.INTERRUPT);
    }

    /** Makes the cluster as a draft and renames it, so that an interrupted start leaves no half one behind. */
    private void initialise(Path home, Path log) throws IOException, InterruptedException {
        var draft = cluster.resolveSibling(cluster.getFileName() + ".draft");
        DirectoryTree.delete(draft);
        Files.createDirectories(log.getParent());
        var exitCode = new ProcessBuilder(asOrdinaryUser(List.of(
                        home.resolve("bin/initdb").toString(),
                        "--pgdata=" + draft,
                        "--username=" + USER,
                        "--auth=trust",
                        "--encoding=UTF-8",
                        "--locale=C")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new StartFailed(
                    "PostgreSQL: initdb ended with " + exitCode + ". The end of " + log + ":\n" + LogTail.of(log));
        }
        Files.move(draft, cluster);
    }

    /** After a restart of the machine the noted process id may be anybody's, and PostgreSQL would not start. */
    private void forgetDeadPostmaster() throws IOException {
        var note = cluster.resolve("postmaster.pid");
        if (Files.exists(note)) {
            var pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
            var isPostgres = ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().command())
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
            if (!isPostgres) {
                Files.delete(note);
            }
        }
    }

    private static List<String> asOrdinaryUser(List<String> command) {
        if (!System.getProperty("user.name").equals("root")) {
            return command;
        }
        if (Executables.onPath("unshare").isEmpty()) {
            throw new StartFailed("PostgreSQL does not run as root, and the command `unshare` (util-linux) that would"
                    + " help is missing; run as another user");
        }
        var unshared = new ArrayList<>(List.of("unshare", "--user"));
        unshared.addAll(command);
        return List.copyOf(unshared);
    }
}
