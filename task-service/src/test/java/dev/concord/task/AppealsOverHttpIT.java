package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static dev.concord.task.ReviewedWork.NO;
import static dev.concord.task.ReviewedWork.YES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.task.ReviewedWork.Submitted;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a tasker learns of a submission and can object to. Of one task, two taskers say yes and one says no. */
final class AppealsOverHttpIT {

    private static final String REASON = "{\"reason\":\"The second text names another colour.\"}";

    private final ReviewedWork work = ReviewedWork.of(2);
    private final Submitted yes = Submitted.of(YES);
    private final Submitted alsoYes = Submitted.of(YES);
    private final Submitted no = Submitted.of(NO);

    @BeforeEach
    void decideForYes() {
        work.decide(0, 1, AgreementState.AGREED, YES, yes, alsoYes, no);
    }

    @Test
    void aTaskerLearnsHowASubmissionWasJudged() {
        var judged = no.client().get(no.path() + "/judgement");

        assertThat(judged.status()).isEqualTo(200);
        assertThat(judged.at("/submissionId")).isEqualTo(no.id().toString());
        assertThat(judged.at("/projectId")).isEqualTo(work.project().toString());
        assertThat(judged.at("/taskId")).isEqualTo(work.task(0).toString());
        assertThat(judged.at("/label/value")).isEqualTo("0");
        assertThat(judged.at("/decided/value")).isEqualTo("1");
        assertThat(judged.json().path("agrees").asBoolean(true)).isFalse();
        assertThat(yes.client()
                        .get(yes.path() + "/judgement")
                        .json()
                        .path("agrees")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aTaskerSeesWhatBecameOfTheirLabelsAndNotWhatWasDecided() {
        var path = "/v1/taskers/me/feedback?task=" + work.task(0) + "&task=" + work.task(1);

        assertThat(no.client().get(path).items()).singleElement().satisfies(item -> {
            assertThat(item.path("submissionId").asString()).isEqualTo(no.id().toString());
            assertThat(item.path("taskId").asString()).isEqualTo(work.task(0).toString());
            assertThat(item.path("state").asString()).isEqualTo("agreed");
            assertThat(item.path("agrees").asBoolean(true)).isFalse();
            assertThat(item.path("weight").asDouble()).isEqualTo(0.5);
            assertThat(item.path("confidence").asDouble()).isEqualTo(0.75);
            assertThat(item.has("label")).isFalse();
        });
        assertThat(yes.client().get(path).items().getFirst().path("agrees").asBoolean())
                .isTrue();
        assertThat(Submitted.of(YES).client().get(path).items()).isEmpty();
        assertProblem(no.client().get("/v1/taskers/me/feedback"), 400, "page-out-of-range", "task: 0 of them");
        assertProblem(no.client().get("/v1/taskers/me/feedback?task=t0"), 400, "malformed-id");
        assertProblem(work.vendor().get(path), 403, "forbidden");
    }

    @Test
    void whatBecameOfLabelsIsToldWhereNobodyReviewsToo() {
        var unreviewed = ReviewedWork.withoutReviews(1);
        var ann = Submitted.of(NO);
        unreviewed.decide(0, 1, AgreementState.AGREED, YES, ann, Submitted.of(YES));
        var path = "/v1/taskers/me/feedback?task=" + unreviewed.task(0);

        assertThat(ann.client().get(path).items())
                .singleElement()
                .satisfies(
                        item -> assertThat(item.path("agrees").asBoolean(true)).isFalse());
        assertThat(Submitted.of(NO).client().get(path).items()).isEmpty();
    }

    @Test
    void theLatestDecisionCounts() {
        work.decide(0, 3, AgreementState.CONTESTED, NO, yes, no);
        work.decide(1, 1, AgreementState.AGREED, YES, Submitted.of(YES));

        assertThat(no.client()
                        .get(no.path() + "/judgement")
                        .json()
                        .path("agrees")
                        .asBoolean())
                .isTrue();
        assertProblem(alsoYes.client().get(alsoYes.path() + "/judgement"), 404, "submission-not-found");
    }

    @Test
    void anAppealPutsTheTaskIntoTheQueueWithItsReason() {
        assertThat(work.queue().items()).isEmpty();

        var appealed = no.client().post(no.path() + "/appeal", REASON);

        assertThat(appealed.status()).as("%s", appealed).isEqualTo(201);
        assertThat(appealed.at("/submissionId")).isEqualTo(no.id().toString());
        assertThat(appealed.at("/reason")).isEqualTo("The second text names another colour.");
        assertThat(appealed.at("/state")).isEqualTo("waiting");
        assertThat(no.client().get(no.path() + "/appeal").text()).isEqualTo(appealed.text());
        assertThat(work.queue().items()).singleElement().satisfies(item -> {
            assertThat(item.path("name").asString()).isEqualTo("t0");
            assertThat(item.path("cause").asString()).isEqualTo("appealed");
            assertThat(item.path("submissions")).hasSize(3);
            assertThat(item.path("appeals")).singleElement().hasToString(appealed.text());
        });
    }

    @Test
    void anAppealIsUpheldByARulingThatAgreesWithIt() {
        no.client().post(no.path() + "/appeal", REASON);
        work.rule(0, NO);
        assertThat(state(no)).as("the ruling is under way").isEqualTo("waiting");

        work.takeUp(0, 2, NO, yes, alsoYes, no);

        assertThat(state(no)).isEqualTo("upheld");
        assertThat(work.queue().items()).isEmpty();
    }

    @Test
    void anAppealIsUpheldByFurtherLabelsToo() {
        no.client().post(no.path() + "/appeal", REASON);
        assertThat(work.queue().items()).hasSize(1);

        work.decide(0, 2, AgreementState.AGREED, NO, yes, alsoYes, no);

        assertThat(state(no)).isEqualTo("upheld");
        assertThat(work.queue().items()).isEmpty();
    }

    @Test
    void anAppealIsRejectedByARulingThatDoesNot() {
        no.client().post(no.path() + "/appeal", REASON);
        work.rule(0, YES);
        assertThat(state(no)).as("the ruling is under way").isEqualTo("waiting");

        work.takeUp(0, 2, YES, yes, alsoYes, no);

        assertThat(state(no)).isEqualTo("rejected");
        assertThat(work.queue().items()).isEmpty();
    }

    @Test
    void anAppealAgainstARulingIsAnsweredByTheNextOneEvenWithTheSameLabel() {
        work.rule(0, YES);
        work.takeUp(0, 2, YES, yes, alsoYes, no);
        no.client().post(no.path() + "/appeal", REASON);
        assertThat(state(no)).isEqualTo("waiting");
        assertThat(work.queue().items()).hasSize(1);

        var confirmed = work.rule(0, YES);

        assertThat(confirmed.status()).isEqualTo(202);
        assertThat(confirmed.json().path("ruling").asInt()).isEqualTo(2);
        assertThat(state(no)).isEqualTo("rejected");
        assertThat(work.queue().items()).isEmpty();
        assertThat(work.rule(0, YES).status()).as("nobody has objected since").isEqualTo(200);
    }

    @Test
    void theSameAppealAgainGetsTheFirstAnswerAndAnotherReasonNone() {
        var first = no.client().post(no.path() + "/appeal", REASON);

        var again = no.client().post(no.path() + "/appeal", REASON);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertProblem(
                no.client().post(no.path() + "/appeal", "{\"reason\":\"Another.\"}"),
                409,
                "already-appealed",
                "(expected: the same as before)");
    }

    @Test
    void whatAgreesIsNotAppealed() {
        assertProblem(
                yes.client().post(yes.path() + "/appeal", REASON),
                409,
                "submission-agrees",
                yes.id().toString());
        assertThat(work.queue().items()).isEmpty();
    }

    @Test
    void anotherTaskersSubmissionIsNone() {
        no.client().post(no.path() + "/appeal", REASON);

        for (var path : List.of("/judgement", "/appeal")) {
            assertProblem(
                    yes.client().get(no.path() + path),
                    404,
                    "submission-not-found",
                    no.id().toString());
        }
        assertProblem(yes.client().post(no.path() + "/appeal", REASON), 404, "submission-not-found");
    }

    @Test
    void whatWasNotJudgedIsNotAppealed() {
        var unknown = "/v1/submissions/" + new SubmissionId(Samples.IDS.next());

        assertProblem(no.client().get(unknown + "/judgement"), 404, "submission-not-found");
        assertProblem(no.client().get(unknown + "/appeal"), 404, "submission-not-found");
        assertProblem(no.client().post(unknown + "/appeal", REASON), 404, "submission-not-found");
        assertProblem(no.client().get("/v1/submissions/1/judgement"), 400, "malformed-id", "submissionId");
        assertProblem(
                no.client().get(no.path() + "/appeal"),
                404,
                "appeal-not-found",
                no.id().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                    | reason: missing (expected: 1..1000 characters)",
                "{\"reason\":null}     | reason: missing (expected: 1..1000 characters)",
                "{\"reason\":\" \"}    | reason: blank (expected: 1..1000 characters)",
                "{\"reason\":\"a\\nb\"} | reason: control characters (expected: none)",
                "{\"reason\":\"\\ud83d\"} | reason: half of a surrogate pair (expected: Unicode text)",
                "{\"reason\":[]}       | reason: not readable",
                "no                    | body: "
            })
    void anAppealHasAReason(String body, String detail) {
        assertProblem(no.client().post(no.path() + "/appeal", body), 400, "malformed-request", detail);
        assertProblem(
                no.client().post(no.path() + "/appeal", "{\"reason\":\"" + "x".repeat(1_001) + "\"}"),
                400,
                "malformed-request",
                "reason: 1001 characters (expected: 1..1000 characters)");
    }

    @Test
    void onlyTaskersAppeal() {
        assertProblem(work.vendor().get(no.path() + "/judgement"), 403, "forbidden", "a vendor (expected: a tasker)");
        assertProblem(work.vendor().get(no.path() + "/appeal"), 403, "forbidden");
        assertProblem(work.vendor().post(no.path() + "/appeal", REASON), 403, "forbidden");
        assertProblem(ServiceClient.nobody(work.service()).get(no.path() + "/judgement"), 401, "unauthenticated");
    }

    @Test
    void appealsAreTakenInWhileTheProjectCloses() {
        work.vendor().post(work.path() + "/close", "");

        assertThat(no.client().post(no.path() + "/appeal", REASON).status()).isEqualTo(201);
    }

    @Test
    void aSettledProjectForgetsJudgementsAndAppealsButNoRuling() {
        no.client().post(no.path() + "/appeal", REASON);
        work.rule(0, YES);
        work.decide(1, 1, AgreementState.AGREED, YES, Submitted.of(YES));

        work.settle();

        assertProblem(no.client().get(no.path() + "/judgement"), 404, "submission-not-found", "that is not settled");
        assertProblem(no.client().post(no.path() + "/appeal", REASON), 404, "submission-not-found");
        assertThat(rows("judged_submissions")).isZero();
        assertThat(rows("appeals")).isZero();
        assertThat(rows("rulings")).isEqualTo(1);
        work.decide(0, 2, AgreementState.AGREED, YES, yes, alsoYes, no);
        assertThat(rows("judged_submissions"))
                .as("of a decision that comes later")
                .isZero();
    }

    @Test
    void taskersListWhatTheyObjectedToUntilTheirWordsAreErased() {
        no.client().post(no.path() + "/appeal", REASON);
        var own = "/v1/taskers/me/appeals";

        assertThat(no.client().get(own).items()).singleElement().satisfies(appeal -> {
            assertThat(appeal.path("submissionId").asString()).isEqualTo(no.id().toString());
            assertThat(appeal.path("projectId").asString())
                    .isEqualTo(work.project().toString());
            assertThat(appeal.path("reason").asString()).contains("another colour");
        });
        assertThat(no.client().get(own + "?after=" + no.id()).items()).isEmpty();
        assertThat(yes.client().get(own).items()).isEmpty();

        var erasure = "/internal/taskers/" + no.tasker();
        assertProblem(no.client().delete(erasure), 403, "forbidden");
        for (var times = 0; times < 2; times++) {
            assertThat(ServiceClient.operator(work.service()).delete(erasure).status())
                    .isEqualTo(204);
        }
        assertThat(no.client().get(own).text()).doesNotContain("another colour");
        assertThat(work.queue().text()).doesNotContain("another colour").contains("erased");
    }

    private String state(Submitted submitted) {
        return submitted.client().get(submitted.path() + "/appeal").at("/state");
    }

    private int rows(String table) {
        return work.service()
                .bean(JdbcClient.class)
                .sql("select count(*) from " + table + " where project_id = :project")
                .param("project", work.project().value())
                .query(Integer.class)
                .single();
    }
}
