package dev.concord.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.local.recorded.LabelForm;
import dev.concord.local.recorded.UnusableOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class ReplayPlanTest {

    private static final CrowdRecord RECORD = new CrowdRecord(
            List.of(
                    new RecordedLabel("t1", "ann", "x"),
                    new RecordedLabel("t2", "ann", "y"),
                    new RecordedLabel("t3", "ann", "x")),
            Map.of("t1", "x", "t2", "z", "t3", "x", "never-labelled", "x"),
            Map.of());

    @Test
    void theKindHasTheClassesOfAllLabelsThoughTasksAreLeftOut() {
        var plan = new ReplayPlan(RECORD, options(Optional.of(1), Optional.empty(), 0));

        assertThat(plan.kind()).isEqualTo(new ChoiceKind(List.of("x", "y")));
        assertThat(plan.measured()).isEqualTo(Map.of("t1", new Choice("x")));
    }

    @Test
    void aKnownAnswerThatNobodyGaveIsAClassOnlyAsAControlTasks() {
        var record = new CrowdRecord(
                List.of(new RecordedLabel("t1", "ann", "x"), new RecordedLabel("t2", "ann", "y")),
                Map.of("t1", "w", "t2", "z"),
                Map.of());

        var plan = new ReplayPlan(record, options(Optional.empty(), Optional.empty(), 1));

        var told = Objects.requireNonNull(
                record.gold().get(plan.controls().iterator().next()));
        assertThat(plan.kind().classes()).containsExactlyInAnyOrder("x", "y", told);
        assertThat(plan.measured()).hasSize(1).doesNotContainValue(new Choice(told));
    }

    @Test
    void controlTasksAreImportedWithTheirAnswerAndNotMeasured() {
        var plan = new ReplayPlan(RECORD, options(Optional.empty(), Optional.empty(), 1));

        var control = plan.controls().iterator().next();
        var lines = plan.campaign(new ProjectId(new UUID(1, 1))).lines();

        assertThat(plan.measured()).hasSize(2).doesNotContainKey(control);
        assertThat(lines).hasSize(3);
        assertThat(lines)
                .filteredOn(line -> line.contains("\"control\""))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"name\":\"" + control + "\"")
                .contains("\"control\":{\"kind\":\"choice\",\"value\":\""
                        + RECORD.gold().get(control) + "\"}");
    }

    @Test
    void moreControlTasksThanKnownAnswersAreRefused() {
        assertThatThrownBy(() -> new ReplayPlan(RECORD, options(Optional.empty(), Optional.empty(), 3)))
                .isInstanceOf(UnusableOption.class)
                .hasMessageContaining("fewer than the 3 tasks");
    }

    @Test
    void everyKindCanBeNamed() {
        var record = new CrowdRecord(List.of(new RecordedLabel("t1", "ann", "a>b")), Map.of(), Map.of());

        var plan = new ReplayPlan(record, options(Optional.empty(), Optional.of(LabelForm.PREFERENCE), 0));

        assertThat(plan.kind()).isEqualTo(new PreferenceKind(2));
    }

    @Test
    void aPreferencesTaskNamesTheOptionsThatWereRanked() {
        var record = new CrowdRecord(
                List.of(new RecordedLabel("t1", "ann", "b>a"), new RecordedLabel("t2", "ann", "d>c")),
                Map.of(),
                Map.of("t2", new JsonMapper().readTree("{\"text\":\"which?\"}")));

        var plan = new ReplayPlan(record, options(Optional.empty(), Optional.of(LabelForm.PREFERENCE), 0));

        assertThat(plan.campaign(new ProjectId(new UUID(1, 1))).lines())
                .containsExactly(
                        "{\"name\":\"t1\",\"data\":{\"item\":\"t1\",\"options\":[\"a\",\"b\"]}}",
                        "{\"name\":\"t2\",\"data\":{\"text\":\"which?\",\"options\":[\"c\",\"d\"]}}");
    }

    private static ReplayOptions options(Optional<Integer> limit, Optional<LabelForm> form, int controls) {
        return new ReplayOptions(
                Path.of("crowd"), limit, Optional.empty(), form, controls, 1, Optional.empty(), Optional.empty());
    }
}
