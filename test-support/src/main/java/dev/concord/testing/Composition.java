package dev.concord.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** The classes that wire a program together: configurations, applications and whatever has a main method. */
final class Composition {
    static final DescribedPredicate<JavaClass> IS_NOT_IN_IT =
            describe("are not a *Configuration, *Application or main class", item -> !isComposition(outermost(item)));

    private Composition() {}

    private static boolean isComposition(JavaClass item) {
        return item.getSimpleName().endsWith("Configuration")
                || item.getSimpleName().endsWith("Application")
                || item.tryGetMethod("main", String[].class).isPresent();
    }

    private static JavaClass outermost(JavaClass item) {
        var outer = item;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
