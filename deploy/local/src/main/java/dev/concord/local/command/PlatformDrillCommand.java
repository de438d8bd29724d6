package dev.concord.local.command;

import dev.concord.local.apidrill.RequestDrill;
import dev.concord.local.command.Command.Place;
import dev.concord.local.labeldrill.LabelDrill;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tries the whole platform out; ends with a table, and with 0 only if all was right. A drill leaves disorder behind, so it has a
 * platform of its own unless one is named.
 */
final class PlatformDrillCommand {

    private static final String OWN_PLATFORM = "deploy/local/target/drill-platform";

    private final Session session;
    private final Setting setting;
    private final Terminal terminal;
    private final PrintStream out;

    PlatformDrillCommand(Session session, Setting setting, Terminal terminal, PrintStream out) {
        this.session = session;
        this.setting = setting;
        this.terminal = terminal;
        this.out = out;
    }

    /** Sends random requests. */
    int requests(Command.RequestDrill command) throws IOException, InterruptedException {
        return session.anyhow(place(command.data()), state -> {
            terminal.step("%,d random requests by seed %d".formatted(command.requests(), command.seed()));
            var report =
                    new RequestDrill(state, setting.surroundings(), terminal).run(command.requests(), command.seed());
            out.println(report.table());
            out.println(report.unreached());
            out.println("seed %d: %s"
                    .formatted(
                            command.seed(),
                            report.isClean()
                                    ? "%,d requests, and every answer was as described".formatted(command.requests())
                                    : "FAILED; the lines above say which requests"));
            return report.isClean() ? 0 : 1;
        });
    }

    /** Has many taskers label at once. */
    int labels(Command.LabelDrill command) throws IOException, InterruptedException {
        return session.anyhow(place(command.data()), state -> {
            var report = new LabelDrill(state, setting.surroundings(), terminal).run(command.taskers(), command.time());
            out.println(report.table());
            out.println(report.isClean() ? "nobody labelled a task twice, and no task got too many labels" : "FAILED");
            return report.isClean() ? 0 : 1;
        });
    }

    private Place place(Optional<Path> data) {
        return data.map(named -> new Place(named, false))
                .orElseGet(() -> new Place(setting.home().resolve(OWN_PLATFORM), true));
    }
}
