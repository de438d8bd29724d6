package dev.concord.task.export.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.Choice;
import dev.concord.task.export.Agreed;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files in an archive are called, whatever tasks are. */
final class StemTest {

    @ParameterizedTest
    @CsvSource({
        "1.jpg, 1",
        "train/a.b/1.JPEG, train/a.b/1",
        "image-1, image-1",
        "v1.beta, v1.beta",
        "../../etc/passwd, %2E./%2E./etc/passwd",
        "/absolute, %/absolute",
        "a b:c%, a%20b%3Ac%25",
        "写真.png, 写真",
        ".jpg, %2Ejpg"
    })
    void keepsItsFolderAndSaysWhichImageItIsFor(String task, String stem) {
        assertThat(Stem.of(task)).isEqualTo(stem);
    }

    @Test
    void namesThatAreTooLongForAFileAreCutAndStayDifferent() {
        var long1 = "a".repeat(199) + "1";
        var long2 = "a".repeat(199) + "2";

        assertThat(Stem.of(long1)).hasSizeLessThan(80).isNotEqualTo(Stem.of(long2));
    }

    @Test
    void twoTasksThatWouldShareAFileAreFound() {
        var distinct = new DistinctStems();
        var none = IntStream.range(0, 5_000)
                .mapToObj(each -> Agreed.of(each + ".jpg", new Choice("a")))
                .flatMap(agreement -> distinct.problemWith(agreement).stream())
                .toList();

        assertThat(none).isEmpty();
        assertThat(distinct.problemWith(Agreed.of("17.png", new Choice("a"))))
                .hasValue("task 17.png: another task has the file name 17, too"
                        + " (expected: names that differ without their extensions)");
    }
}
