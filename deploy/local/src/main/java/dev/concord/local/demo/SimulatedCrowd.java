package dev.concord.local.demo;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.Choice;
import dev.concord.local.campaign.Campaign;
import dev.concord.local.campaign.Crew;
import dev.concord.local.campaign.LabelCounts;
import dev.concord.local.campaign.Progress;
import dev.concord.local.campaign.SubmissionTimes;
import dev.concord.local.campaign.Tasker;
import dev.concord.local.client.Assignment;
import dev.concord.local.client.LabelOutcome;
import dev.concord.local.client.ProjectView;
import dev.concord.local.client.VendorApi;
import dev.concord.local.demo.GivenLabels.Given;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/** Taskers who take whatever task is next until every task is decided. */
final class SimulatedCrowd implements Campaign.Labelling {

    private static final int LEASES = 4;
    private static final Duration THINKING = Duration.ofMillis(30);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ProjectId project;
    private final VendorApi vendor;
    private final Map<String, String> answers;
    private final GivenLabels given;
    private final Progress progress;

    SimulatedCrowd(
            ProjectId project, VendorApi vendor, Map<String, String> answers, GivenLabels given, Progress progress) {
        this.project = project;
        this.vendor = vendor;
        this.answers = Map.copyOf(answers);
        this.given = given;
        this.progress = progress;
    }

    /** Returns the taskers by name. */
    static Map<String, Honesty> members() {
        var members = new LinkedHashMap<String, Honesty>();
        for (var honesty : Honesty.values()) {
            for (var number = 1; number <= honesty.taskers(); number++) {
                members.put(honesty.title() + "-" + number, honesty);
            }
        }
        return members;
    }

    @Override
    public void run(Map<String, Tasker> taskers, LabelCounts counts, SubmissionTimes times)
            throws InterruptedException {
        var finished = new AtomicBoolean();
        var watch = Thread.ofVirtual().start(() -> watch(finished, counts));
        try {
            new Crew(taskers.size()).work(members().entrySet(), member -> {
                var tasker = taskers.get(member.getKey());
                if (tasker != null) {
                    var random = new Random(member.getKey().hashCode());
                    new Shift(tasker, member.getValue(), random, counts, times).work(finished);
                }
            });
        } finally {
            watch.interrupt();
        }
    }

    private void watch(AtomicBoolean finished, LabelCounts counts) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!finished.get()) {
                Thread.sleep(PAUSE);
                ProjectView.TaskCounts tasks = vendor.project(project).tasks();
                progress.update("%,d labels; %d of %d tasks agreed, %d contested"
                        .formatted(counts.accepted(), tasks.agreed(), tasks.total(), tasks.contested()));
                finished.set(tasks.decided() == tasks.total() || System.nanoTime() > deadline);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } finally {
            finished.set(true);
        }
    }

    /** One tasker at work. */
    private final class Shift {

        private final Tasker tasker;
        private final Honesty honesty;
        private final RandomGenerator random;
        private final LabelCounts counts;
        private final SubmissionTimes times;

        Shift(Tasker tasker, Honesty honesty, RandomGenerator random, LabelCounts counts, SubmissionTimes times) {
            this.tasker = tasker;
            this.honesty = honesty;
            this.random = random;
            this.counts = counts;
            this.times = times;
        }

        void work(AtomicBoolean finished) throws InterruptedException {
            while (!finished.get()) {
                var leases = tasker.api().leaseNext(project, LEASES);
                for (var assignment : leases.assignments()) {
                    Thread.sleep(THINKING.plusMillis(random.nextLong(THINKING.toMillis())));
                    label(assignment);
                }
                if (leases.assignments().isEmpty()) {
                    Thread.sleep(PAUSE);
                }
            }
        }

        private void label(Assignment assignment) throws InterruptedException {
            var answer = answers.getOrDefault(assignment.task(), "");
            var said = honesty.say(answer, DemoTask.CLASSES, random);
            switch (tasker.api().label(assignment, new Choice(said))) {
                case LabelOutcome.Accepted accepted -> {
                    counts.accepted(assignment.task());
                    times.submitted(accepted.submissionId(), accepted.submittedAt());
                    given.add(new Given(assignment.task(), honesty, said));
                }
                case LabelOutcome.Rejected rejected -> counts.rejected(rejected.problem());
                case LabelOutcome.LeaseEnded ended -> counts.rejected("lease-ended");
            }
        }
    }
}
