package dev.concord.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The clock, the dice and the ids of the machine, which differ from one run to the next. */
final class AmbientInput {
    static final DescribedPredicate<JavaAccess<?>> IS_READ = describe(
            "reads the machine's clock or randomness",
            access -> access.getTarget() instanceof CodeUnitAccessTarget target && isAmbient(target));

    private static final Set<String> READINGS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Random.<init>()",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.time.InstantSource.system");

    private AmbientInput() {}

    private static boolean isAmbient(CodeUnitAccessTarget target) {
        String name = target.getOwner().getName() + "." + target.getName();
        boolean unseeded = target.getRawParameterTypes().isEmpty();
        return READINGS.contains(name)
                || READINGS.contains(name + (unseeded ? "()" : ""))
                || isSystemClock(target)
                || isNow(target);
    }

    private static boolean isSystemClock(CodeUnitAccessTarget target) {
        return target.getOwner().isEquivalentTo(Clock.class) && target.getName().startsWith("system");
    }

    /** Every {@code now} of java.time, unless it is given the clock to read. */
    private static boolean isNow(CodeUnitAccessTarget target) {
        return target.getOwner().getPackageName().equals("java.time")
                && target.getName().equals("now")
                && !List.of(Clock.class.getName())
                        .equals(target.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList());
    }
}
