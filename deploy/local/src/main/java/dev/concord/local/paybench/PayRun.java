package dev.concord.local.paybench;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.campaign.Progress;
import dev.concord.local.campaign.Waiting;
import dev.concord.local.payroll.OwedRewards;
import dev.concord.local.payroll.Payee;
import dev.concord.local.payroll.PayoutBooks;
import dev.concord.local.platform.PayoutAlone;
import dev.concord.local.platform.PayoutProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Has a number of payees paid, and measures it. */
final class PayRun {

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PayoutAlone platform;
    private final PayoutBooks books;
    private final OwedRewards owed;
    private final Progress progress;

    PayRun(PayoutAlone platform, PayoutBooks books, OwedRewards owed, Progress progress) {
        this.platform = platform;
        this.books = books;
        this.owed = owed;
        this.progress = progress;
    }

    /** Pays each of them so much, and returns when all of it is FINAL and booked. */
    Measured pay(List<Payee> payees, NearAmount reward) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var paidBefore = books.countPaid(owed.asset());
            var spentBefore = Spent.at(http, platform.metrics());
            var cpuBefore = cpu();
            var dueAt = new ConcurrentHashMap<SubmissionId, Instant>();
            var startedNanos = System.nanoTime();
            payees.forEach(payee -> owed.owe(payee.tasker(), reward, dueAt::put));
            owed.flush();
            awaitAll(paidBefore + payees.size());
            var time = Duration.ofNanos(System.nanoTime() - startedNanos);
            var cpu = cpu();
            cpu.replaceAll((process, total) -> total.minus(cpuBefore.getOrDefault(process, Duration.ZERO)));
            var spent = Spent.at(http, platform.metrics()).minus(spentBefore);
            return new Measured(payees.size(), time, latencies(dueAt), spent, cpu);
        }
    }

    private void awaitAll(int count) throws InterruptedException {
        Waiting.until("everybody is paid", PATIENCE, PAUSE, () -> {
            var paid = books.countPaid(owed.asset());
            progress.update("%s: %,d of %,d payouts".formatted(owed.asset().code(), paid, count));
            return paid == count;
        });
        var paid = books.totals(owed.asset()).paid();
        if (!paid.equals(owed.total())) {
            throw new IllegalStateException("paid: %s (expected: %s)".formatted(paid, owed.total()));
        }
    }

    private List<Long> latencies(Map<SubmissionId, Instant> dueAt) {
        return books.paidAt().entrySet().stream()
                .filter(paid -> dueAt.containsKey(paid.getKey()))
                .map(paid -> Duration.between(dueAt.getOrDefault(paid.getKey(), paid.getValue()), paid.getValue())
                        .toMillis())
                .sorted()
                .toList();
    }

    private Map<PayoutProcess, Duration> cpu() {
        var cpu = new EnumMap<PayoutProcess, Duration>(PayoutProcess.class);
        for (var process : PayoutProcess.values()) {
            cpu.put(process, platform.cpu(process));
        }
        return cpu;
    }
}
