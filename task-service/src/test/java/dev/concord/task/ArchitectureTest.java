package dev.concord.task;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.concord.testing.HouseRules;

/** The house rules, and what this service adds to them. */
@AnalyzeClasses(packages = "dev.concord.task", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    /** Decisions are made by records and enums; they can be tested and reasoned about without any framework. */
    @ArchTest
    static final ArchRule WHAT_DECIDES_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .areRecords()
            .or()
            .areEnums()
            .and()
            .areNotAnnotatedWith("org.springframework.boot.context.properties.ConfigurationProperties")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.kafka..", "java.sql..");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLE =
            slices().matching("dev.concord.task.(*)..").should().beFreeOfCycles();
}
