package dev.concord.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.concord.testing.HouseRules;

/** The house rules, and that who is who is found out without HTTP. */
@AnalyzeClasses(packages = "dev.concord.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule USE_CASES_KNOW_NO_HTTP = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.concord.gateway.identity",
                    "dev.concord.gateway.vendor",
                    "dev.concord.gateway.tasker",
                    "dev.concord.gateway.member",
                    "dev.concord.gateway.key",
                    "dev.concord.gateway.session",
                    "dev.concord.gateway.password",
                    "dev.concord.gateway.wallet",
                    "dev.concord.gateway.personal",
                    "dev.concord.gateway.mail",
                    "dev.concord.gateway.repeat",
                    "dev.concord.gateway.provider")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet..");
}
