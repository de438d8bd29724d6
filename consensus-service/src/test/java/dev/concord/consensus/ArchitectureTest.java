package dev.concord.consensus;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.concord.testing.HouseRules;

/** The style guide, as far as a machine can check it. */
@AnalyzeClasses(packages = "dev.concord.consensus", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_GO_IN_CIRCLES =
            slices().matching("dev.concord.consensus.(**)").should().beFreeOfCycles();
}
