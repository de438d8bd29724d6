package dev.concord.local.aggregate;

import dev.concord.local.recorded.LabelForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Recorded crowd work beside the project; a test that needs it is skipped, and says so, where it is not there. */
final class SharedCrowds {

    private static final Path RECORDINGS = Path.of("..", "..", "..", "shared", "data");

    private SharedCrowds() {}

    static Crowd load(String name, LabelForm form) throws IOException {
        var folder = RECORDINGS.resolve(name);
        if (!Files.exists(folder)) {
            System.out.println("skipped: no recorded crowd work at " + folder);
        }
        Assumptions.assumeTrue(Files.exists(folder), () -> "no recorded crowd work at " + folder);
        return LoadCrowd.from(
                folder.resolve("labels.csv"), Optional.of(folder.resolve("gold.csv")), Optional.of(form), (_, _) -> {});
    }
}
