package dev.concord.payout;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.concord.testing.HouseRules;
import org.springframework.scheduling.annotation.Scheduled;

/** The house rules, that keys are read in one place only, and that recurring steps do not wait for each other. */
@AnalyzeClasses(packages = "dev.concord.payout", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule NOBODY_REVEALS_A_KEY =
            ArchRuleDefinition.noClasses().should().callMethod(dev.concord.near.key.SecretKey.class, "reveal");

    /** With a thread too few, one that waits for the chain would have another wait. */
    @ArchTest
    static void eachRecurringStepHasAThread(JavaClasses service) {
        var steps = service.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Scheduled.class))
                .count();

        assertThat(steps).isEqualTo(PayoutServiceConfiguration.RECURRING_STEPS);
    }
}
