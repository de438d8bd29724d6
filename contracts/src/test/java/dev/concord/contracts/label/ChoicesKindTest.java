package dev.concord.contracts.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ChoicesKindTest {

    private final LabelKind kind = new ChoicesKind(List.of("people", "outdoor"));

    @Test
    void anyOfTheClassesMayApplyAlsoNoneAndAll() {
        assertThat(kind.problemWith(new Choices(List.of()))).isEmpty();
        assertThat(kind.problemWith(new Choices(List.of("outdoor")))).isEmpty();
        assertThat(kind.problemWith(new Choices(List.of("outdoor", "people")))).isEmpty();
    }

    @Test
    void aClassThatIsNoneIsRefused() {
        assertThat(kind.problemWith(new Choices(List.of("outdoor", "cow"))))
                .hasValue("label.values: \"cow\" (expected one of: people, outdoor)");
    }

    @Test
    void theyAreASetInOneOrder() {
        assertThat(new Choices(List.of("b", "a", "b")).values()).containsExactly("a", "b");
    }

    @Test
    void oneClassIsEnough() {
        assertThat(new ChoicesKind(List.of("a")).classes()).containsExactly("a");
        assertThatThrownBy(() -> new ChoicesKind(List.of()))
                .hasMessage("labelKind.classes: 0 classes (expected: 1..100)");
        assertThatThrownBy(() -> new ChoicesKind(List.of("a", "b", "a")))
                .hasMessage("labelKind.classes: \"a\" again (expected: no class twice)");
    }

    @Test
    void whatIsQuotedIsCutAndCanBeSent() {
        var many = new ChoicesKind(IntStream.range(0, 100)
                .mapToObj(each -> "class " + "x".repeat(80) + each)
                .toList());
        var broken = "y".repeat(99) + "\ud83d\ude00 and on";

        assertThat(many.problemWith(new Choices(List.of(broken))))
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("label.values: \"" + "y".repeat(99) + "?...\" (expected one of: class x")
                        .endsWith("...)")
                        .hasSizeLessThan(700));
    }
}
