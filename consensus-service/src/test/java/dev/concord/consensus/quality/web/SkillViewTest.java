package dev.concord.consensus.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How a skill reads over HTTP. */
final class SkillViewTest {

    private final JsonMapper json = new JsonMapper();

    @Test
    void ofClassesItIsTheShareRecognisedAndWhatTheRestIsMistakenFor() {
        var skill = new ConfusionCounts(Map.of(
                "dog", Map.of("dog", 6.0, "cat", 3.0, "cow", 1.0),
                "cat", Map.of("cat", 5.0, "dog", -1e-9)));

        assertReads(skill, """
                {"kind":"choice","classes":[
                 {"name":"cat","tasks":5.0,"recognised":1.0},
                 {"name":"dog","tasks":10.0,"recognised":0.6,"mistakenFor":"cat"}]}""");
    }

    @Test
    void ofSetsItIsHowOftenAClassIsNamedWhereItAppliesAndWhereNot() {
        var skill = new ClassRates(Map.of("cat", new BinaryCounts(3, 1, 1, 9), "dog", new BinaryCounts(0, 0, 0, 4)));

        assertReads(skill, """
                {"kind":"choices","classes":[
                 {"name":"cat","tasks":4.0,"named":0.75,"namedWrongly":0.1},
                 {"name":"dog","tasks":0.0,"namedWrongly":0.0}]}""");
    }

    @Test
    void ofNumbersItIsBiasAndDeviation() {
        assertReads(new ErrorMoments(4, 8, 80), """
                {"kind":"scale","tasks":4.0,"bias":2.0,"deviation":4.0}""");
        assertReads(new ErrorMoments(0, 0, 0), """
                {"kind":"scale","tasks":0.0}""");
    }

    @Test
    void ofRegionsItIsWhatWasFoundAndHowWell() {
        assertReads(new RegionCounts(10, 16, 4, 5, 12, 0.16), """
                {"kind":"regions","tasks":10.0,"found":0.8,"falseAlarmsPerTask":0.5,"rightlyNamed":0.75,"jitter":0.1}""");
        assertReads(RegionCounts.NONE, """
                {"kind":"regions","tasks":0.0}""");
    }

    @Test
    void ofWordsItIsTheShareAgreedWith() {
        assertReads(new AgreementCounts(9, 10), """
                {"kind":"agreement","times":10.0,"agreed":0.9}""");
    }

    private void assertReads(Skill skill, String expected) {
        assertThat(json.readTree(json.writeValueAsString(SkillView.of(skill)))).isEqualTo(json.readTree(expected));
    }
}
