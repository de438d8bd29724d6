package dev.concord.submission.qualification;

import dev.concord.contracts.event.LeastSkill;
import dev.concord.contracts.event.Qualification;
import dev.concord.contracts.event.QualificationTest;
import dev.concord.submission.assignment.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what of what a project asks for a tasker lacks. */
final class Lacking {

    /** Shares are sums of fractions, and a share of 0.8 that is asked for is met by four of five. */
    private static final double ROUNDING = 1e-6;

    private Lacking() {}

    /** Says that the tasker is an agent where none is taken. */
    static Optional<Missing> person(Asked asked, Shown shown) {
        return shown.agent() && !asked.takesAgents()
                ? Optional.of(new Missing("people-only", "tasker: an AI agent (expected: a person, for this project)"))
                : Optional.empty();
    }

    /** Returns all that is lacking of the qualification but the test, which a tasker can take. */
    static List<Missing> apartFromTest(Asked asked, Shown shown) {
        var missing = new ArrayList<Missing>();
        var qualification = asked.qualification();
        if (qualification != null) {
            languages(qualification, shown).ifPresent(missing::add);
            country(qualification, shown).ifPresent(missing::add);
            skill(qualification.leastSkill(), asked, shown).ifPresent(missing::add);
        }
        return missing;
    }

    /** Says what of the test is lacking; nothing if it is passed, or there is none. */
    static Optional<Missing> test(@Nullable QualificationTest test, @Nullable TestResult result) {
        if (test == null || (result != null && result.passed())) {
            return Optional.empty();
        }
        return Optional.of(new Missing(
                "test",
                result == null
                        ? "test: not passed yet (expected: %d control tasks, of which %s must be right; lease them as any others)"
                                .formatted(test.controlTasks(), text(test.leastShare()))
                        : "test: not passed, %s was right (expected: at least %s)"
                                .formatted(text(result.share()), text(test.leastShare()))));
    }

    /** Says what comes of the test by what the tasker has shown; nothing as long as that does not tell. */
    static Optional<TestResult> judged(QualificationTest test, Asked asked, Shown shown) {
        return shown.in(asked)
                .filter(skill ->
                        skill.labels() >= test.controlTasks() && skill.share().isPresent())
                .map(skill -> skill.share().getAsDouble())
                .map(share -> new TestResult(share >= test.leastShare() - ROUNDING, share));
    }

    private static Optional<Missing> languages(Qualification qualification, Shown shown) {
        return shown.profile().languages().containsAll(qualification.languages())
                ? Optional.empty()
                : Optional.of(new Missing(
                        "languages",
                        "languages: %s (expected: all of %s)"
                                .formatted(stated(shown.profile().languages()), stated(qualification.languages()))));
    }

    private static Optional<Missing> country(Qualification qualification, Shown shown) {
        var country = shown.profile().country();
        return qualification.countries().isEmpty()
                        || (country != null && qualification.countries().contains(country))
                ? Optional.empty()
                : Optional.of(new Missing(
                        "country",
                        "country: %s (expected: one of %s)"
                                .formatted(
                                        country == null ? "not stated" : country, stated(qualification.countries()))));
    }

    private static Optional<Missing> skill(@Nullable LeastSkill least, Asked asked, Shown shown) {
        if (least == null) {
            return Optional.empty();
        }
        var labels = shown.labelsOf(asked);
        var share = shown.shareOf(asked).orElse(0);
        return labels >= least.labels() && share >= least.share() - ROUNDING
                ? Optional.empty()
                : Optional.of(new Missing(
                        "skill",
                        "skill: %s of %d labels right (expected: at least %s of %d, in projects of this labelKind)"
                                .formatted(text(share), labels, text(least.share()), least.labels())));
    }

    private static String stated(List<String> codes) {
        return codes.isEmpty() ? "none stated" : String.join(", ", codes);
    }

    private static String text(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
