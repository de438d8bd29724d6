package dev.concord.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.local.demo.GivenLabels.Given;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DemoTaskTest {

    @Test
    void threeHundredDifferentMessagesEachWithAKnownAnswer() throws IOException {
        var tasks = DemoTask.all();

        assertThat(tasks)
                .hasSize(300)
                .allSatisfy(task -> assertThat(DemoTask.CLASSES).contains(task.answer()));
        assertThat(tasks).extracting(DemoTask::task).doesNotHaveDuplicates();
        assertThat(tasks).extracting(DemoTask::text).doesNotHaveDuplicates();
    }

    @Test
    void anExpertIsRightMoreOftenThanASpammer() {
        assertThat(rightOf(Honesty.EXPERT)).isBetween(900, 1_000);
        assertThat(rightOf(Honesty.SPAMMER)).isBetween(150, 350);
    }

    @Test
    void theMajorityIsTheMostFrequentLabel() {
        var given = new GivenLabels();
        given.add(new Given("1", Honesty.EXPERT, "praise"));
        given.add(new Given("1", Honesty.SLOPPY, "complaint"));
        given.add(new Given("1", Honesty.AVERAGE, "praise"));
        given.add(new Given("2", Honesty.EXPERT, "question"));
        given.add(new Given("2", Honesty.SLOPPY, "complaint"));

        assertThat(given.majority()).containsEntry("1", "praise").containsEntry("2", "complaint");
    }

    private static int rightOf(Honesty honesty) {
        var random = new Random(5);
        return (int) IntStream.range(0, 1_000)
                .filter(task -> honesty.say("praise", DemoTask.CLASSES, random).equals("praise"))
                .count();
    }
}
