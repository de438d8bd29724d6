package dev.concord.task.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.task.imports.format.Annotations;
import dev.concord.task.imports.format.BodyTooLarge;
import dev.concord.task.imports.format.TaskFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether two imports are the same does not depend on how far or in which pieces somebody reads them. */
final class ReceivedBodyTest {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    @Test
    void theFingerprintIsOfTheWholeBodyHoweverItWasRead() throws IOException {
        var untouched = body("0123456789").end(NO_LIMIT);
        var body = body("0123456789");
        assertThat(body.read()).isEqualTo('0');
        assertThat(body.skip(3)).isEqualTo(3);
        assertThat(body.readNBytes(2)).asString().isEqualTo("45");

        assertThat(body.end(NO_LIMIT)).isEqualTo(untouched);
    }

    @Test
    void anotherBodyOrAnotherReadingOfItIsAnotherImport() throws IOException {
        var all = List.of(
                body("a").end(NO_LIMIT),
                body("b").end(NO_LIMIT),
                body("").end(NO_LIMIT),
                body("a", TaskFormat.CSV, Annotations.LEFT_OUT).end(NO_LIMIT),
                body("a", TaskFormat.NDJSON, Annotations.CONTROL).end(NO_LIMIT));

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void itIsToldHowManyBytesHaveArrived() throws IOException {
        var told = new ArrayList<Long>();
        var body = new ReceivedBody(file("0123456789", TaskFormat.NDJSON, Annotations.LEFT_OUT), told::add);

        assertThat(body.readNBytes(4)).hasSize(4);
        body.end(NO_LIMIT);

        assertThat(told).containsExactly(4L, 10L);
    }

    @Test
    void aBodyWithoutEndIsNotReadToItsEnd() {
        assertThatThrownBy(() -> body("0123456789").end(9))
                .isInstanceOf(BodyTooLarge.class)
                .hasMessageStartingWith("body: more than 9 bytes");
    }

    private static ReceivedBody body(String text) {
        return body(text, TaskFormat.NDJSON, Annotations.LEFT_OUT);
    }

    private static ReceivedBody body(String text, TaskFormat format, Annotations annotations) {
        return new ReceivedBody(file(text, format, annotations), _ -> {});
    }

    private static TaskFile file(String text, TaskFormat format, Annotations annotations) {
        return new TaskFile(format, annotations, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
