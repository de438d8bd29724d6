package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page about security names tests that there are, and for each of the ten risks at least one. */
final class SecurityPageTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT|Contract))(?:\\.(\\w+))?`");
    private static final int DEEPEST = 12;

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        var tests = sources();

        assertThat(NAMED.matcher(page()).results())
                .isNotEmpty()
                .allSatisfy(named -> assertThat(tests.getOrDefault(named.group(1), ""))
                        .as(named.group())
                        .contains(named.group(2) == null ? "class " + named.group(1) : " " + named.group(2) + "("));
    }

    @Test
    void everyRiskHasATest() throws IOException {
        var lines = page().lines().toList();

        assertThat(IntStream.rangeClosed(1, 10))
                .allSatisfy(number -> assertThat(lines)
                        .filteredOn(line -> line.startsWith("| API" + number + " |"))
                        .singleElement()
                        .matches(line -> NAMED.matcher(line)
                                .results()
                                .map(MatchResult::group)
                                .findFirst()
                                .isPresent()));
    }

    private static String page() throws IOException {
        return Files.readString(REPOSITORY.resolve("docs").resolve("security.md"));
    }

    /** Returns the source of each test by its class's name. */
    private static Map<String, String> sources() throws IOException {
        var sources = new HashMap<String, String>();
        try (var files = Files.find(
                REPOSITORY,
                DEEPEST,
                (file, _) -> file.toString().matches(".*src/test/java/.*(Test|IT|Contract)\\.java"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                sources.merge(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        return sources;
    }
}
