package dev.concord.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.concord.contracts.fixture.SpringEvent;
import dev.concord.fixture.AbstractTask;
import dev.concord.fixture.AmbientReadings;
import dev.concord.fixture.ClockConfiguration;
import dev.concord.fixture.FloatingAmounts;
import dev.concord.fixture.ITasks;
import dev.concord.fixture.Import;
import dev.concord.fixture.InjectedField;
import dev.concord.fixture.InjectedReadings;
import dev.concord.fixture.OldDate;
import dev.concord.fixture.Printer;
import dev.concord.fixture.RemoteCaller;
import dev.concord.fixture.RequestReader;
import dev.concord.fixture.StrayController;
import dev.concord.fixture.TaskHelper;
import dev.concord.fixture.TracePrinter;
import dev.concord.fixture.WholeAmount;
import dev.concord.fixture.domain.PureDecision;
import dev.concord.fixture.domain.StoringDecision;
import dev.concord.fixture.unmarked.Unmarked;
import dev.concord.fixture.web.TasksController;
import dev.concord.submission.fixture.Queue;
import dev.concord.task.fixture.OpensTask;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class HouseRulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("dev.concord");

    private static final Map<String, List<Class<?>>> BREACHES = Map.ofEntries(
            Map.entry("SERVICES_DO_NOT_KNOW_EACH_OTHER", List.of(OpensTask.class)),
            Map.entry("DOMAIN_KNOWS_NO_FRAMEWORK", List.of(StoringDecision.class)),
            Map.entry("CONTRACTS_AND_NEAR_CLIENT_KNOW_NO_SPRING", List.of(SpringEvent.class)),
            Map.entry("CONTROLLERS_LIVE_IN_WEB", List.of(StrayController.class)),
            Map.entry("ONLY_WEB_SERVES_HTTP", List.of(RequestReader.class, StrayController.class)),
            Map.entry("NAMES_SAY_WHAT_THINGS_ARE", List.of(TaskHelper.class, AbstractTask.class, ITasks.class)),
            Map.entry("DEPENDENCIES_COME_THROUGH_THE_CONSTRUCTOR", List.of(InjectedField.class)),
            Map.entry("TIME_AND_CHANCE_ARE_INJECTED", AmbientReadings.ALL),
            Map.entry("TIME_IS_AN_INSTANT", List.of(OldDate.class)),
            Map.entry("ONLY_LAUNCHERS_PRINT", List.of(Printer.class, TracePrinter.class)),
            Map.entry("AMOUNTS_ARE_NEVER_FLOATING", List.of(FloatingAmounts.class.getDeclaredClasses())),
            Map.entry("PACKAGES_ARE_NULL_MARKED", List.of(Unmarked.class)));

    private static final List<Class<?>> LAW_ABIDING = List.of(
            Queue.class,
            PureDecision.class,
            TasksController.class,
            RemoteCaller.class,
            Import.class,
            Import.Database.class,
            InjectedReadings.class,
            ClockConfiguration.class,
            ClockConfiguration.class.getDeclaredClasses()[0],
            WholeAmount.class,
            Backing.class);

    @ParameterizedTest
    @MethodSource("breaches")
    void a_class_that_breaks_a_rule_is_found(String rule, Class<?> breach) throws ReflectiveOperationException {
        assertThat(failuresOf(ruleNamed(rule), breach)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lawAbiding")
    void a_class_that_keeps_the_rules_is_left_alone(Class<?> lawAbiding) {
        assertThat(ruleFields().flatMap(field -> failuresOf(ruleNamed(field), lawAbiding).stream()))
                .isEmpty();
    }

    @Test
    void every_rule_has_a_class_that_breaks_it() {
        Set<String> rules = ruleFields().map(Field::getName).collect(toSet());

        assertThat(BREACHES.keySet()).isEqualTo(rules);
    }

    static List<Class<?>> lawAbiding() {
        return LAW_ABIDING;
    }

    static Stream<Arguments> breaches() {
        return BREACHES.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(breach -> Arguments.of(entry.getKey(), breach)));
    }

    private static List<String> failuresOf(ArchRule rule, Class<?> type) {
        var judged = CLASSES.that(describe("the class", item -> item.isEquivalentTo(type)));
        return rule.evaluate(judged).getFailureReport().getDetails();
    }

    private static ArchRule ruleNamed(String name) throws ReflectiveOperationException {
        return ruleNamed(HouseRules.class.getField(name));
    }

    private static ArchRule ruleNamed(Field field) {
        try {
            return (ArchRule) requireNonNull(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("rule: " + field.getName() + " (expected: public)", e);
        }
    }

    private static Stream<Field> ruleFields() {
        return Arrays.stream(HouseRules.class.getFields()).filter(field -> field.getType() == ArchRule.class);
    }
}
