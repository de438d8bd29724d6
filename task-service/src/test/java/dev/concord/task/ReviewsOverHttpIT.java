package dev.concord.task;

import static dev.concord.task.Problems.assertProblem;
import static dev.concord.task.ReviewedWork.NO;
import static dev.concord.task.ReviewedWork.YES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.TaskReviewed;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.Text;
import dev.concord.task.ReviewedWork.Submitted;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a vendor's reviewer sees and rules, and what becomes of it. */
final class ReviewsOverHttpIT {

    private final Submitted saidYes = Submitted.of(YES);

    @Test
    void aContestedTaskWaitsWithAllThatIsNeededToRule() {
        var work = ReviewedWork.of(2);
        var yes = Submitted.of(YES);
        var no = Submitted.of(NO);
        work.decide(0, 1, AgreementState.AGREED, YES, Submitted.of(YES));
        work.decide(1, 1, AgreementState.CONTESTED, YES, yes, no);

        var queue = work.queue();

        assertThat(queue.status()).isEqualTo(200);
        assertThat(queue.items()).singleElement().satisfies(item -> {
            assertThat(item.path("taskId").asString()).isEqualTo(work.task(1).toString());
            assertThat(item.path("name").asString()).isEqualTo("t1");
            assertThat(item.path("data")).hasToString("{\"n\":1}");
            assertThat(item.path("cause").asString()).isEqualTo("contested");
            assertThat(item.path("ruling").isNull()).isTrue();
            assertThat(item.path("appeals")).isEmpty();
            assertThat(item.at("/agreement/label/value").asString()).isEqualTo("1");
            assertThat(item.at("/agreement/confidence").asDouble()).isEqualTo(0.75);
            assertThat(item.path("submissions"))
                    .extracting(JsonNode::toString)
                    .containsExactly(shown(yes, true), shown(no, false));
        });
    }

    @Test
    void aRulingIsAcceptedPublishedAndTakesTheTaskOutOfTheQueueOnceItIsTheDecision() {
        var work = ReviewedWork.of(1);
        work.decide(0, 1, AgreementState.CONTESTED, YES, saidYes);

        var ruled = work.rule(0, NO);

        assertThat(ruled.status()).as("%s", ruled).isEqualTo(202);
        assertThat(ruled.at("/taskId")).isEqualTo(work.task(0).toString());
        assertThat(ruled.json().path("ruling").asInt()).isEqualTo(1);
        assertThat(ruled.at("/label/value")).isEqualTo("0");
        assertThat(ruled.json().path("applied").asBoolean()).isFalse();
        await().untilAsserted(() ->
                assertThat(work.published()).containsExactly(new TaskReviewed(work.task(0), work.project(), 1, NO)));
        assertThat(work.queue().items())
                .singleElement()
                .satisfies(item ->
                        assertThat(item.at("/ruling/applied").asBoolean(true)).isFalse());

        work.takeUp(0, 2, NO, saidYes);

        assertThat(work.queue().items()).isEmpty();
    }

    @Test
    void theSameRulingAgainGetsTheFirstAnswerAndIsPublishedOnce() {
        var work = ReviewedWork.of(2);
        work.decide(0, 1, AgreementState.CONTESTED, YES, saidYes);
        work.decide(1, 1, AgreementState.CONTESTED, YES, Submitted.of(YES));
        var first = work.rule(0, NO);

        var again = work.rule(0, NO);
        work.rule(1, NO);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        await().until(() ->
                work.published().stream().anyMatch(event -> event.taskId().equals(work.task(1))));
        assertThat(work.published())
                .filteredOn(event -> event.taskId().equals(work.task(0)))
                .hasSize(1);
    }

    @Test
    void manyWhoRuleAtOnceAreCountedOneByOne() {
        var work = ReviewedWork.of(1);
        work.decide(0, 1, AgreementState.CONTESTED, YES, Submitted.of(YES));

        var replies = new ConcurrentLinkedQueue<Reply>();
        try (var reviewers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 0; each < 8; each++) {
                var label = each % 2 == 0 ? YES : NO;
                reviewers.execute(() -> replies.add(work.rule(0, label)));
            }
        }

        assertThat(replies).hasSize(8).extracting(Reply::status).isSubsetOf(200, 202);
        var accepted = replies.stream().filter(reply -> reply.status() == 202).count();
        await().untilAsserted(() -> assertThat(work.published()).hasSize((int) accepted));
        assertThat(work.published())
                .extracting(TaskReviewed::ruling)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, (int) accepted).boxed().toList());
    }

    @Test
    void aReviewerWhoThinksAgainIsHeardAndAnOlderRulingThatArrivesLateIsNotTakenForTheNewer() {
        var work = ReviewedWork.of(1);
        work.decide(0, 1, AgreementState.CONTESTED, YES, saidYes);
        work.rule(0, YES);
        var second = work.rule(0, NO);
        assertThat(second.status()).isEqualTo(202);

        work.takeUp(0, 2, YES, saidYes);
        assertThat(work.rule(0, NO).json().path("applied").asBoolean(true)).isFalse();
        work.takeUp(0, 3, NO, saidYes);

        assertThat(work.rule(0, NO).json().path("applied").asBoolean()).isTrue();
        assertThat(work.rule(0, NO).json().path("ruling").asInt()).isEqualTo(2);
    }

    @Test
    void theQueueComesPageByPage() {
        var work = ReviewedWork.of(5);
        for (var place = 0; place < 5; place++) {
            if (place != 2) {
                work.decide(place, 1, AgreementState.CONTESTED, YES, Submitted.of(YES));
            }
        }

        var first = work.vendor().get(work.path() + "/reviews?limit=3");
        var second = work.vendor().get(work.path() + "/reviews?limit=3&after=" + first.at("/next"));

        assertThat(names(first)).containsExactly("t0", "t1", "t3");
        assertThat(names(second)).containsExactly("t4");
        assertThat(second.json().path("next").isNull()).isTrue();
    }

    @Test
    void aProjectIsReviewedWhilePausedAndWhileItCloses() {
        var work = ReviewedWork.of(2);
        work.decide(0, 1, AgreementState.CONTESTED, YES, saidYes);
        work.decide(1, 1, AgreementState.CONTESTED, YES, Submitted.of(YES));
        work.vendor().post(work.path() + "/pause", "");

        assertThat(work.rule(0, NO).status()).isEqualTo(202);
        work.vendor().post(work.path() + "/close", "");
        assertThat(names(work.queue())).containsExactly("t0", "t1");
        assertThat(work.rule(1, NO).status()).isEqualTo(202);
    }

    @Test
    void aSettledProjectIsNotReviewedAnyMore() {
        var work = ReviewedWork.of(1);
        work.decide(0, 1, AgreementState.CONTESTED, YES, saidYes);
        work.rule(0, NO);
        work.settle();

        assertThat(work.queue().items()).isEmpty();
        assertProblem(work.rule(0, YES), 409, "project-state", "state: settled (expected: open, paused or closing)");
        assertThat(work.rule(0, NO).status()).as("the same again").isEqualTo(200);
    }

    @Test
    void aProjectWithoutReviewsHasNone() {
        var work = ReviewedWork.withoutReviews(1);
        var submitted = Submitted.of(NO);
        work.decide(0, 1, AgreementState.CONTESTED, YES, submitted);

        assertProblem(work.queue(), 409, "not-reviewed", "policy.review: none");
        assertProblem(work.rule(0, NO), 409, "not-reviewed", "policy.review: none");
        assertProblem(submitted.client().get(submitted.path() + "/judgement"), 404, "submission-not-found");
    }

    @Test
    void onlyWhatIsDecidedIsRuledOn() {
        var work = ReviewedWork.of(2);
        work.decide(1, 1, AgreementState.WITHDRAWN, null);

        assertProblem(work.rule(0, YES), 409, "task-state", "state: open (expected: agreed or contested)");
        assertProblem(work.rule(1, YES), 409, "task-state", "state: withdrawn (expected: agreed or contested)");
        assertThat(work.queue().items()).isEmpty();
        assertThat(work.published()).isEmpty();
    }

    @Test
    void theLabelMustBePossible() {
        var work = ReviewedWork.of(1);
        work.decide(0, 1, AgreementState.CONTESTED, YES, saidYes);

        assertProblem(
                work.rule(0, new Choice("2")), 422, "label-does-not-fit", "label.value: \"2\" (expected one of: 0, 1)");
        assertProblem(work.rule(0, new Scale(1)), 422, "label-does-not-fit", "label.kind: scale (expected: choice)");
        assertThat(work.published()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                 | label: missing",
                "{'label':null}                     | label: missing",
                "{'label':{'kind':'colour'}}        | label.kind: \"colour\" (expected one of: choice",
                "{'label':{'kind':'choice'}}        | label",
                "no                                 | body: "
            })
    void whatIsNoLabelIsRefusedWithThePlace(String body, String detail) {
        var work = ReviewedWork.of(1);

        assertProblem(
                work.vendor()
                        .post(
                                work.path() + "/tasks/" + new TaskId(Samples.IDS.next()) + "/review",
                                body.replace('\'', '"')),
                400,
                "malformed-request",
                detail);
    }

    @Test
    void theLabelMustFitIntoAnEvent() {
        var work = ReviewedWork.ofTexts(1);
        work.decide(0, 1, AgreementState.CONTESTED, new Text("short"), Submitted.of(new Text("short")));

        assertProblem(
                work.rule(0, new Text("\u20ac".repeat(20_000))),
                413,
                "label-too-large",
                "(expected: at most 40000 where a task gets up to 3 labels)");
    }

    @Test
    void whatIsNotThereIsNotRuledOn() {
        var work = ReviewedWork.of(1);
        var other = ReviewedWork.of(1);
        work.decide(0, 1, AgreementState.CONTESTED, YES, saidYes);
        var body = "{\"label\":{\"kind\":\"choice\",\"value\":\"0\"}}";
        var strangers = work.path() + "/tasks/" + other.task(0) + "/review";

        assertProblem(
                work.vendor().post(strangers, body),
                404,
                "task-not-found",
                other.task(0).toString());
        assertProblem(other.vendor().post(work.rulingPath(0), body), 404, "project-not-found");
        assertProblem(other.vendor().get(work.path() + "/reviews"), 404, "project-not-found");
        assertProblem(work.vendor().post(work.path() + "/tasks/1/review", body), 400, "malformed-id", "taskId");
        assertThat(work.published()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=51", "limit=x"})
    void aPageHasBounds(String query) {
        var work = ReviewedWork.of(1);

        assertProblem(
                work.vendor().get(work.path() + "/reviews?" + query), 400, "page-out-of-range", "(expected: 1..50)");
        assertProblem(work.vendor().get(work.path() + "/reviews?after=x"), 400, "malformed-id");
    }

    @Test
    void onlyTheVendorReviews() {
        var work = ReviewedWork.of(1);
        var tasker = ServiceClient.tasker(work.service());
        var nobody = ServiceClient.nobody(work.service());
        var ruling = work.path() + "/tasks/" + new TaskId(Samples.IDS.next()) + "/review";
        var body = "{\"label\":{\"kind\":\"choice\",\"value\":\"0\"}}";

        assertProblem(tasker.get(work.path() + "/reviews"), 403, "forbidden", "a tasker (expected: a vendor)");
        assertProblem(tasker.post(ruling, body), 403, "forbidden", "a tasker (expected: a vendor)");
        assertProblem(nobody.get(work.path() + "/reviews"), 401, "unauthenticated");
        assertProblem(nobody.post(ruling, body), 401, "unauthenticated");
    }

    private static List<String> names(Reply page) {
        return page.items().stream().map(item -> item.path("name").asString()).toList();
    }

    private static String shown(Submitted submitted, boolean agrees) {
        return Stream.of(
                        "{\"submissionId\":\"" + submitted.id() + "\"",
                        "\"taskerId\":\"" + submitted.tasker() + "\"",
                        "\"label\":{\"kind\":\"choice\",\"value\":\"" + ((Choice) submitted.label()).value() + "\"}",
                        "\"weight\":0.5",
                        "\"agrees\":" + agrees + "}")
                .collect(Collectors.joining(","));
    }
}
