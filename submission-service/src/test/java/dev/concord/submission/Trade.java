package dev.concord.submission;

import static dev.concord.submission.Samples.who;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.label.Label;
import dev.concord.submission.assignment.Assignment;
import dev.concord.submission.assignment.Lease;
import dev.concord.submission.assignment.Leasing;
import dev.concord.submission.label.Given;
import dev.concord.submission.label.LabelHash;
import dev.concord.submission.label.LabelNotes.Note;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What people do in a market, in few words; time stands still until it is moved. */
final class Trade {

    static final Duration LEASE = Duration.ofSeconds(Samples.LEASE_SECONDS);

    /** After so long the slot of an expired lease has returned. */
    static final Duration RETURN = LEASE.plus(LabelSubmitted.GRACE).plusMillis(1);

    private static final AtomicLong SUBMISSIONS = new AtomicLong();

    private final Market market;
    private final Samples project;
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    Trade(Market market, Samples project) {
        this.market = market;
        this.project = project;
    }

    /** A complete view with an open project and its tasks. */
    static Trade open(Market market, Samples project, String... tasks) {
        var trade = new Trade(market, project);
        market.lose();
        market.complete(trade.now);
        trade.publish(tasks);
        return trade;
    }

    /** Opens a project in a market in which there are others. */
    static Trade beside(Market market, Samples project, String... tasks) {
        var trade = new Trade(market, project);
        trade.publish(tasks);
        return trade;
    }

    /** Forgets all of the project, which is settled. */
    void forget() {
        var some = true;
        while (some) {
            some = market.closing().forgetSome(project.project());
        }
    }

    void publish(String... tasks) {
        state(1, ProjectState.OPEN);
        for (var task : tasks) {
            apply(project.created(task));
        }
    }

    void state(long version, ProjectState state) {
        apply(project.opened(version, state));
    }

    void ended(int partition, int partitions) {
        apply(new SubmissionsEnded(project.project(), partition, partitions));
    }

    void apply(Event event) {
        market.apply(event, now);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    Samples project() {
        return project;
    }

    /** Returns the names of the next tasks leased. */
    List<String> next(String tasker, int count) {
        return leasesOfNext(tasker, count).stream().map(Assignment::taskName).toList();
    }

    List<Assignment> leasesOfNext(String tasker, int count) {
        return ((Leasing.Leased) asked(tasker, count)).assignments();
    }

    /** Returns the names of the control tasks leased for a test of so many. */
    List<String> test(String tasker, int most, int count) {
        return ((Leasing.Leased) testAsked(tasker, most, count))
                .assignments().stream().map(Assignment::taskName).toList();
    }

    Leasing testAsked(String tasker, int most, int count) {
        var ids = Stream.generate(Trade::fresh).limit(count).toList();
        return market.assignments().test(who(tasker), project.project(), most, ids, now);
    }

    Leasing asked(String tasker, int count) {
        var ids = Stream.generate(Trade::fresh).limit(count).toList();
        return market.assignments().next(who(tasker), project.project(), ids, now);
    }

    Leasing asked(String tasker, String... names) {
        var ids = new LinkedHashMap<String, SubmissionId>();
        for (var name : names) {
            ids.put(name, fresh());
        }
        return market.assignments().named(who(tasker), project.project(), ids, now);
    }

    Lease lease(String tasker, String task) {
        var leased = (Leasing.Leased) asked(tasker, task);
        return leased.assignments().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(leased))
                .lease();
    }

    /** Returns why the task is not leased to the tasker. */
    String refusal(String tasker, String task) {
        var leased = (Leasing.Leased) asked(tasker, task);
        return leased.refused().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(leased))
                .reason();
    }

    Note note(Lease lease, Label label) {
        return note(lease, label, Given.ANY);
    }

    Note note(Lease lease, Label label, Given given) {
        return market.notes().note(lease, LabelHash.of(label), given, now);
    }

    Note confirm(Lease lease, Label label) {
        return market.notes().confirm(lease, LabelHash.of(label), now);
    }

    Note submit(Lease lease, Label label) {
        var note = note(lease, label);
        return note instanceof Note.Proceed || note instanceof Note.Again ? confirm(lease, label) : note;
    }

    private static SubmissionId fresh() {
        return Samples.submission("number " + SUBMISSIONS.incrementAndGet());
    }
}
