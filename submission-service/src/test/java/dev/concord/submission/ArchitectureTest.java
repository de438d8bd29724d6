package dev.concord.submission;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.concord.testing.HouseRules;

/** The house rules, and that only stores and the view talk to Redis and Kafka. */
@AnalyzeClasses(packages = "dev.concord.submission", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule ONLY_ONE_PACKAGE_KNOWS_THE_CLIENT_OF_REDIS = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("dev.concord.submission.redis")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.lettuce..");

    @ArchTest
    static final ArchRule USE_CASES_KNOW_NO_KAFKA = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.concord.submission.assignment..",
                    "dev.concord.submission.tasker..",
                    "dev.concord.submission.redis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");
}
