package dev.concord.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMembers;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * What the style guide says and a machine can check. Every module runs them over its own classes, so that the guide is law
 * and not advice:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "dev.concord.task", importOptions = ImportOption.DoNotIncludeTests.class)
 * final class HouseRulesTest {
 *     @ArchTest
 *     static final ArchTests house = ArchTests.in(HouseRules.class);
 * }
 * }</pre>
 *
 * A package named {@code domain} or {@code aggregation} (or below one) declares itself free of frameworks, and is held to it.
 */
public final class HouseRules {
    /** Services talk by events; whoever shares code with another service deploys with it. */
    @ArchTest
    public static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER =
            classes().should(ServiceBoundary.KEEP).allowEmptyShould(true);

    /** The domain decides, adapters carry out. */
    @ArchTest
    public static final ArchRule DOMAIN_KNOWS_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAnyPackage("dev.concord..domain..", "dev.concord..aggregation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.kafka..",
                    "java.sql..",
                    "javax.sql..",
                    "io.lettuce..",
                    "tools.jackson.databind..",
                    "jakarta..")
            .allowEmptyShould(true);

    /** What all services and the pipelines of customers share must not drag Spring along. */
    @ArchTest
    public static final ArchRule CONTRACTS_AND_NEAR_CLIENT_KNOW_NO_SPRING = noClasses()
            .that()
            .resideInAnyPackage("dev.concord.contracts..", "dev.concord.near..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule CONTROLLERS_LIVE_IN_WEB = classes()
            .that()
            .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
            .or()
            .areMetaAnnotatedWith("org.springframework.web.bind.annotation.ControllerAdvice")
            .should()
            .resideInAPackage("..web..")
            .allowEmptyShould(true);

    /** Serving HTTP is the business of web packages; calling others over HTTP is anyone's. The gateway is nothing but HTTP. */
    @ArchTest
    public static final ArchRule ONLY_WEB_SERVES_HTTP = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "dev.concord.gateway..")
            .and(Composition.IS_NOT_IN_IT)
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
                    .and(resideOutsideOfPackage("org.springframework.web.client..")))
            .allowEmptyShould(true);

    /** A name that fits anything says nothing. */
    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Processor|Data|Info|Base)")
            .orShould()
            .haveNameMatching("(.*[.$])?(Abstract|I[A-Z][a-z])[^.$]*")
            .allowEmptyShould(true);

    /** Constructors show what a class needs. */
    @ArchTest
    public static final ArchRule DEPENDENCIES_COME_THROUGH_THE_CONSTRUCTOR = noMembers()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .allowEmptyShould(true);

    /** A test must be able to set the clock and the dice; only the code that wires a program together takes the real ones. */
    @ArchTest
    public static final ArchRule TIME_AND_CHANCE_ARE_INJECTED = noClasses()
            .that(Composition.IS_NOT_IN_IT)
            .should()
            .accessTargetWhere(AmbientInput.IS_READ)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule TIME_IS_AN_INSTANT = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)")
            .allowEmptyShould(true);

    /** Services log; only what a person starts at a terminal talks to it. */
    @ArchTest
    public static final ArchRule ONLY_LAUNCHERS_PRINT = noClasses()
            .that()
            .resideOutsideOfPackages("dev.concord.local..", "dev.concord.localnet..", "dev.concord.testing..")
            .should(ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true);

    /** Money is counted in whole base units. */
    @ArchTest
    public static final ArchRule AMOUNTS_ARE_NEVER_FLOATING = noFields()
            .that()
            .haveNameMatching("(?i).*(amount|yocto|balance|escrow).*")
            .should()
            .haveRawType(Floating.NUMBER)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule PACKAGES_ARE_NULL_MARKED =
            all(Packages.OF_CLASSES).should(Packages.BE_NULL_MARKED).allowEmptyShould(true);

    private HouseRules() {}
}
