package dev.concord.local.command;

import dev.concord.local.aggregate.Outputs;
import dev.concord.local.aggregate.PendingFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where the results of an aggregation are to go, by option. */
record OutputPaths(
        Optional<Path> agreed,
        Optional<Path> skills,
        Optional<Path> ranking,
        Optional<Path> json,
        Optional<Path> reliability) {

    static final String OUT = "--out";
    static final String SKILLS = "--skills";
    static final String RANKING = "--ranking";
    static final String RELIABILITY = "--reliability";

    /**
     * Begins to write all of them.
     *
     * @throws UsageError if one cannot be written to
     */
    Outputs open() throws IOException {
        var opened = new LinkedHashMap<String, PendingFile>();
        try {
            for (var path : byOption().entrySet()) {
                opened.put(path.getKey(), open(path.getKey(), path.getValue()));
            }
        } catch (UsageError unwritable) {
            for (var file : new ArrayList<>(opened.values())) {
                file.close();
            }
            throw unwritable;
        }
        return new Outputs(
                Optional.ofNullable(opened.get(OUT)),
                Optional.ofNullable(opened.get(SKILLS)),
                Optional.ofNullable(opened.get(RANKING)),
                Optional.ofNullable(opened.get(Command.JSON)),
                Optional.ofNullable(opened.get(RELIABILITY)));
    }

    /** Returns what is to be written, by the option that says so. */
    Map<String, Path> byOption() {
        var paths = new LinkedHashMap<String, Path>();
        agreed.ifPresent(path -> paths.put(OUT, path));
        skills.ifPresent(path -> paths.put(SKILLS, path));
        ranking.ifPresent(path -> paths.put(RANKING, path));
        json.ifPresent(path -> paths.put(Command.JSON, path));
        reliability.ifPresent(path -> paths.put(RELIABILITY, path));
        return paths;
    }

    private static PendingFile open(String option, Path path) {
        try {
            return PendingFile.at(path);
        } catch (IOException unwritable) {
            throw new UsageError("%s %s (expected: a file that can be written)".formatted(option, path));
        }
    }
}
