package dev.concord.localnet;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.concord.testing.HouseRules;

@AnalyzeClasses(packages = "dev.concord.localnet", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    /** What decides must not know the clock, the disk or the network, so that every replay decides the same. */
    @ArchTest
    static final ArchRule THE_STATE_TRANSITION_IS_PURE = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("..chain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..node..", "..journal..", "..web..", "java.io..", "java.nio.file..", "tools.jackson..");
}
