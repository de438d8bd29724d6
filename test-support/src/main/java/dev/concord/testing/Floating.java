package dev.concord.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** The number types that lose base units. */
final class Floating {
    static final DescribedPredicate<JavaClass> NUMBER = describe(
            "a floating-point number",
            item -> Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                    .contains(item.getBaseComponentType().getName()));

    private Floating() {}
}
