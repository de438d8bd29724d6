package dev.concord.submission.label;

import static dev.concord.submission.Samples.CAT;
import static dev.concord.submission.Samples.LEASE_SECONDS;
import static dev.concord.submission.Samples.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.label.Verdict;
import dev.concord.submission.Samples;
import dev.concord.submission.Unavailable;
import dev.concord.submission.memory.InMemoryMarket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is refused for what it is, before anybody looks at who gave it and when. */
final class CheckLabelTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** What stands around the text of a label in bytes. */
    private static final int AROUND = "{'kind':'text','text':''}".length();

    private final InMemoryMarket market = new InMemoryMarket();
    private final CheckLabel check = new CheckLabel(market.rules());

    @Test
    void aLabelThatFitsIsNotRefused() {
        assertThat(refusal(opened(aProject(1, 1)), CAT)).isEmpty();
    }

    @Test
    void aLabelThatTheProjectDoesNotHaveIsRefused() {
        assertThat(refusal(opened(aProject(1, 1)), new Choice("cow")))
                .hasValue(new Submitting.DoesNotFit("label.value: \"cow\" (expected one of: cat, dog)"));
    }

    @Test
    void aLabelMayTakeItsShareOfTheTasksEventAndNoMore() {
        var three = opened(aProject(1, 3).labelledBy(new TextKind(20_000)));
        var many = opened(aProject(1, 99).labelledBy(new TextKind(20_000)));

        assertThat(refusal(three, new Text("x".repeat(20_000)))).isEmpty();
        assertThat(refusal(many, new Text("x".repeat(1_600 - AROUND)))).isEmpty();
        assertThat(refusal(many, new Text("x".repeat(1_601 - AROUND))))
                .hasValue(new Submitting.TooLarge(
                        "label: 1601 bytes (expected: at most 1600 where a task gets up to 99 labels)"));
    }

    @Test
    void aRankingMustBeOfTheTasksOptions() {
        var project = opened(aProject(1, 1).labelledBy(new PreferenceKind(2)));
        market.apply(project.created("a", optionsOf("left", "right")), NOW);

        assertThat(refusal(project, ranking("right", "left"))).isEmpty();
        assertThat(refusal(project, ranking("right", "middle")))
                .hasValue(new Submitting.DoesNotFit("label.ranking: \"middle\" (expected one of: left, right)"));
        assertThat(refusal(project, ranking("right", "right")))
                .hasValue(new Submitting.DoesNotFit("label.ranking: \"right\" again (expected: each once)"));
    }

    @Test
    void aBoxMustLieInTheTasksImage() {
        var project = opened(aProject(1, 1).labelledBy(new BoxesKind(List.of("car"))));
        market.apply(
                project.created(
                        "a",
                        JsonNodeFactory.instance.objectNode().put("width", 640).put("height", 480)),
                NOW);

        assertThat(refusal(project, new Boxes(List.of(new Box("car", 600, 0, 40, 9)))))
                .isEmpty();
        assertThat(refusal(project, new Boxes(List.of(new Box("car", 600, 0, 400, 9)))))
                .hasValue(new Submitting.DoesNotFit(
                        "label.boxes: up to 1000.0 (expected: at most data.width, which is 640.0, and a hundredth)"));
    }

    @Test
    void aVerdictIsForProjectsWithReviewsByPeersAlone() {
        var verdict = new PeerVerdict(Verdict.REJECT);

        assertThat(refusal(opened(aProject(1, 1).reviewedByPeers()), verdict)).isEmpty();
        assertThat(refusal(opened(aProject(1, 1).labelledBy(new TextKind(10))), verdict))
                .hasValue(new Submitting.DoesNotFit("label.kind: verdict (expected: text)"));
    }

    @Test
    void aTaskThatIsNotKnownIsNotWaitedFor() {
        var project = opened(aProject(1, 1).labelledBy(new PreferenceKind(2)));

        assertThat(refusal(project, ranking("right", "middle"))).isEmpty();
    }

    @Test
    void anUnknownProjectMeansToWait() {
        assertThatThrownBy(() -> refusal(aProject(1, 1), CAT)).isInstanceOf(Unavailable.class);
    }

    private Optional<Submitting> refusal(Samples project, Label label) {
        return check.refusal(project.lease("a", "ann", NOW.plusSeconds(LEASE_SECONDS)), label);
    }

    private Samples opened(Samples project) {
        market.apply(project.opened(1, ProjectState.OPEN), NOW);
        return project;
    }

    private static Label ranking(String... names) {
        return new Preference(List.of(names));
    }

    private static JsonNode optionsOf(String... names) {
        var data = JsonNodeFactory.instance.objectNode();
        List.of(names).forEach(data.putArray("options")::add);
        return data;
    }
}
