package dev.concord.task.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.export.ExportFormat.FileType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser saves an export as. */
final class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Same product?, coco, json, Same-product.coco.json",
        "Same product?, csv, csv, Same-product.csv",
        "'../../etc/passwd\"; x=\"', csv, csv, etc-passwd-x.csv",
        "日本語, yolo, zip, labels.yolo.zip"
    })
    void isMadeOfNothingButLettersDigitsAndHyphens(String project, String format, String extension, String expected) {
        assertThat(FileNames.of(project, new FileType(format, "any", extension)))
                .isEqualTo(expected);
    }

    @Test
    void isShort() {
        assertThat(FileNames.of("a".repeat(200), new FileType("csv", "any", "csv")))
                .hasSize(64);
    }
}
