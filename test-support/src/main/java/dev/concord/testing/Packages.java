package dev.concord.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ClassesTransformer;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import org.jspecify.annotations.NullMarked;

/** The packages that hold the imported classes, each once. */
final class Packages {
    static final ClassesTransformer<JavaPackage> OF_CLASSES = new AbstractClassesTransformer<>("packages") {
        @Override
        public Iterable<JavaPackage> doTransform(JavaClasses classes) {
            var packages = new LinkedHashSet<JavaPackage>();
            for (JavaClass item : classes) {
                packages.add(item.getPackage());
            }
            return packages;
        }
    };

    static final ArchCondition<JavaPackage> BE_NULL_MARKED = new ArchCondition<>("be annotated with @NullMarked") {
        @Override
        public void check(JavaPackage item, ConditionEvents events) {
            boolean marked = item.tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isPresent();
            String message = "package " + item.getName() + (marked ? " is" : " is not") + " @NullMarked";
            events.add(new SimpleConditionEvent(item, marked, message));
        }
    };

    private Packages() {}
}
