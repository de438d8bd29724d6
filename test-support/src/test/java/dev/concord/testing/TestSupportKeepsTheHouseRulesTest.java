package dev.concord.testing;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

@AnalyzeClasses(packages = "dev.concord.testing", importOptions = ImportOption.DoNotIncludeTests.class)
final class TestSupportKeepsTheHouseRulesTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);
}
