package dev.concord.local;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.concord.testing.HouseRules;

@AnalyzeClasses(packages = "dev.concord.local", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    /** Who replays knows the platform by its public API, not by how it was started. */
    @ArchTest
    static final ArchRule CUSTOMERS_DO_NOT_KNOW_THE_MACHINE = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage("..client..", "..campaign..", "..replay..", "..demo..", "..report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..process..", "..infrastructure..", "..platform..", "..command..");

    @ArchTest
    static final ArchRule SUPERVISION_KNOWS_NOTHING_OF_WHAT_IT_SUPERVISES = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..infrastructure..", "..platform..", "..client..", "..campaign..", "..command..");
}
