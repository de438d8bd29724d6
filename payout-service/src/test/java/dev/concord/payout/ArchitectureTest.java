package dev.concord.payout;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.concord.testing.HouseRules;

/** The house rules, and that keys are read in one place only. */
@AnalyzeClasses(packages = "dev.concord.payout", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule NOBODY_REVEALS_A_KEY =
            ArchRuleDefinition.noClasses().should().callMethod(dev.concord.near.key.SecretKey.class, "reveal");
}
