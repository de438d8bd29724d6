package dev.concord.payout.preference.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/** How often a tasker is paid. Days and weeks are those of UTC; a week begins on Monday. */
public enum Schedule {
    /** As soon as it is worth a transaction. */
    ASAP("asap"),
    /** What was earned before midnight, after it. */
    DAILY("daily"),
    /** What was earned before Monday, from then on. */
    WEEKLY("weekly");

    private final String text;

    Schedule(String text) {
        this.text = text;
    }

    /** Returns the word by which it is stored and shown. */
    public String text() {
        return text;
    }

    /**
     * Reads it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Schedule of(String text) {
        return Arrays.stream(values())
                .filter(schedule -> schedule.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("schedule: unknown (expected: asap, daily or weekly)"));
    }

    /**
     * Returns when the next payout is due.
     *
     * @param since when the oldest of what is owed was booked
     */
    public Instant next(Instant since) {
        return switch (this) {
            case ASAP -> since;
            case DAILY -> opened(since).plus(1, ChronoUnit.DAYS);
            case WEEKLY -> opened(since).plus(7, ChronoUnit.DAYS);
        };
    }

    /** Returns when the period began that a moment is in: what was booked before that may be paid then. */
    public Instant opened(Instant moment) {
        var day = moment.truncatedTo(ChronoUnit.DAYS);
        return switch (this) {
            case ASAP -> moment;
            case DAILY -> day;
            case WEEKLY ->
                day.atOffset(ZoneOffset.UTC)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toInstant();
        };
    }
}
