package dev.concord.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page that tells callers of each problem; each service holds its part of it against what it can answer. */
public final class ProblemPage {

    private static final Path PAGE = Path.of("..", "docs", "problems.md");

    private final List<String> lines;

    private ProblemPage(List<String> lines) {
        this.lines = lines;
    }

    /** Reads the page, from the folder of a module. */
    public static ProblemPage read() {
        try {
            return new ProblemPage(Files.readAllLines(PAGE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether a line tells of the code with this status and title, and what to do. */
    public boolean tellsOf(String code, int status, String title) {
        var line = "| `%s` | %d | %s | ".formatted(code, status, title);
        return lines.stream().anyMatch(each -> each.startsWith(line) && each.length() > line.length() + " |".length());
    }
}
