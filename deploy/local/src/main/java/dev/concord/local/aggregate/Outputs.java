package dev.concord.local.aggregate;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the results go, as far as they are wanted: agreed labels, skills, ranked options, the result line, the reliability plot. */
public record Outputs(
        Optional<PendingFile> agreed,
        Optional<PendingFile> skills,
        Optional<PendingFile> ranking,
        Optional<PendingFile> json,
        Optional<PendingFile> reliability)
        implements Closeable {

    void complete() throws IOException {
        for (var file : files()) {
            file.complete();
        }
    }

    @Override
    public void close() throws IOException {
        for (var file : files()) {
            file.close();
        }
    }

    private List<PendingFile> files() {
        return Stream.of(agreed, skills, ranking, json, reliability)
                .flatMap(Optional::stream)
                .toList();
    }
}
