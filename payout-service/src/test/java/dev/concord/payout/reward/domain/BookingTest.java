package dev.concord.payout.reward.domain;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Entitlements are totals: what is booked follows them up and never down, in whatever order and however often they come. */
final class BookingTest {

    private final ProjectId project = Samples.project();
    private final TaskerId ann = Samples.tasker();
    private final SubmissionId submission = Samples.submission();

    @Test
    void theFirstEntitlementIsBookedInFull() {
        var booking = Booking.of(Map.of(), List.of(entitled(10, 1, 1)));

        assertThat(booking.additions()).singleElement().satisfies(addition -> {
            assertThat(addition.amount()).isEqualTo(yocto(10));
            assertThat(addition.fee()).isEqualTo(yocto(1));
            assertThat(addition.isNew()).isTrue();
        });
    }

    @Test
    void aSubmissionThatEarnsNothingIsCountedAllTheSame() {
        var booking = Booking.of(Map.of(), List.of(entitled(0, 0, 1)));

        assertThat(booking.additions()).singleElement().satisfies(addition -> {
            assertThat(addition.amount()).isEqualTo(NearAmount.ZERO);
            assertThat(addition.isNew()).isTrue();
        });
    }

    @Test
    void theRiseOfTheLatestRevisionIsCountedOnce() {
        var known = after(Map.of(), entitled(10, 1, 1));

        assertThat(Booking.of(Map.of(), List.of(entitled(10, 1, 1), entitled(10, 1, 3)))
                        .additions())
                .singleElement()
                .satisfies(addition -> assertThat(addition.newRevisions()).isEqualTo(3));
        assertThat(Booking.of(known, List.of(entitled(10, 1, 3), entitled(10, 1, 2)))
                        .additions())
                .singleElement()
                .satisfies(addition -> assertThat(addition.newRevisions()).isEqualTo(2));
    }

    @Test
    void aRepetitionAddsNothing() {
        var known = after(Map.of(), entitled(10, 1, 1));

        assertThat(Booking.of(known, List.of(entitled(10, 1, 1), entitled(10, 1, 1)))
                        .additions())
                .isEmpty();
    }

    @Test
    void aHigherEntitlementAddsTheDifference() {
        var known = after(Map.of(), entitled(4, 1, 1));

        assertThat(Booking.of(known, List.of(entitled(10, 2, 2))).additions())
                .singleElement()
                .satisfies(addition -> {
                    assertThat(addition.amount()).isEqualTo(yocto(6));
                    assertThat(addition.fee()).isEqualTo(yocto(1));
                    assertThat(addition.isNew()).isFalse();
                });
    }

    @Test
    void whatIsBookedNeverFalls() {
        var known = after(Map.of(), entitled(10, 1, 1));

        assertThat(Booking.of(known, List.of(entitled(0, 0, 2))).additions())
                .singleElement()
                .satisfies(addition -> {
                    assertThat(addition.amount()).isEqualTo(NearAmount.ZERO);
                    assertThat(addition.reward().booked()).isEqualTo(yocto(10));
                    assertThat(addition.reward().reason()).isEqualTo(RewardReason.DISAGREES);
                });
    }

    @Test
    void aSubmissionOfTwoTaskersIsADefect() {
        var known = after(Map.of(), entitled(10, 1, 1));
        var other = Samples.due(submission, project, Samples.tasker(), yocto(10), yocto(1), 2);

        assertThatThrownBy(() -> Booking.of(known, List.of(other))).hasMessageContaining("expected: " + ann);
    }

    @Test
    void theOrderOfEventsAndBatchesDoesNotMatter() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var history = 0; history < 300; history++) {
            var events = new ArrayList<RewardDue>();
            for (var revision = 1; revision <= 6; revision++) {
                events.add(entitled(random.nextInt(20), random.nextInt(3), revision));
            }
            events.addAll(events.subList(0, random.nextInt(6)));
            var inOrder = booked(events, random);
            Collections.shuffle(events, random);
            var shuffled = booked(events, random);

            assertThat(shuffled).as("seed %d, history %d", seed, history).isEqualTo(inOrder);
            assertThat(inOrder.booked())
                    .as("seed %d, history %d", seed, history)
                    .isEqualTo(events.stream()
                            .map(RewardDue::amount)
                            .max(NearAmount::compareTo)
                            .orElseThrow());
        }
    }

    /** Books events in batches of random sizes and checks that the additions sum to what is booked. */
    private Reward booked(List<RewardDue> events, Random random) {
        Map<SubmissionId, Reward> known = Map.of();
        var sum = NearAmount.ZERO;
        for (var from = 0; from < events.size(); ) {
            var to = Math.min(events.size(), from + 1 + random.nextInt(3));
            var booking = Booking.of(known, events.subList(from, to));
            sum = booking.additions().stream().map(Booking.Addition::amount).reduce(sum, NearAmount::plus);
            known = after(known, booking);
            from = to;
        }
        var reward = Objects.requireNonNull(known.get(submission));
        assertThat(sum).isEqualTo(reward.booked());
        return reward;
    }

    private Map<SubmissionId, Reward> after(Map<SubmissionId, Reward> known, RewardDue due) {
        return after(known, Booking.of(known, List.of(due)));
    }

    private static Map<SubmissionId, Reward> after(Map<SubmissionId, Reward> known, Booking booking) {
        var after = new HashMap<>(known);
        booking.additions().forEach(each -> after.put(each.reward().submissionId(), each.reward()));
        return after;
    }

    private RewardDue entitled(long amount, long fee, int revision) {
        return Samples.due(submission, project, ann, yocto(amount), yocto(fee), revision);
    }
}
