package io.symplex;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The package table of this module, executable. */
@AnalyzeClasses(packages = "io.symplex", importOptions = ArchitectureTest.ThisModule.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyFiguresSeeTheChartingLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("io.symplex.plot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "org.apache.batik..", "org.apache.pdfbox..", "de.rototor..");

    @ArchTest
    static final ArchRule noPublicMethodOfAFigureShowsTheChartingLibrary = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(mentionNoClassOf("org.jfree", "org.apache.batik", "org.apache.pdfbox", "de.rototor"));

    @ArchTest
    static final ArchRule figuresUseOnlyWhatTheyShow = noClasses()
            .that()
            .resideInAPackage("io.symplex.plot..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.symplex..")
                    .and(not(resideInAnyPackage(
                            "io.symplex.plot..",
                            "io.symplex.internal..",
                            "io.symplex.system..",
                            "io.symplex.integrate..",
                            "io.symplex.evaluate.."))));

    @ArchTest
    static final ArchRule theSentenceDoesNotSeeEngines = noClasses()
            .that()
            .resideInAPackage("io.symplex.dsl..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.symplex.engine..", "io.symplex.kernel..");

    @ArchTest
    static final ArchRule sweepsAreMadeOfSentences = noClasses()
            .that()
            .resideInAnyPackage("io.symplex.dsl..", "io.symplex.plot..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.symplex.sweep..");

    @ArchTest
    static final ArchRule sweepsDoNotSeeEngines = noClasses()
            .that()
            .resideInAPackage("io.symplex.sweep..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.symplex.engine..", "io.symplex.kernel..");

    @ArchTest
    static final ArchRule onlySweepsOnSparkSeeSpark = noClasses()
            .that()
            .resideOutsideOfPackage("io.symplex.sweep.spark..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.hadoop..", "io.symplex.sweep.spark..");

    @ArchTest
    static final ArchRule oneClassSeesTheLibraryForParquet = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.symplex.sweep.ParquetFile")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.jerolba..", "org.apache.parquet..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.symplex.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(liveInANullMarkedPackage());

    @ArchTest
    static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " holds " + type.getName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> mentionNoClassOf(String... libraries) {
        return new ArchCondition<>("mention no class of " + String.join(", ", libraries)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (String library : libraries) {
                    boolean mentioned = method.getFullName().contains(library)
                            || method.getRawReturnType().getName().startsWith(library);
                    events.add(new SimpleConditionEvent(method, !mentioned, method.getFullName()));
                }
            }
        };
    }

    /** Leaves out tests and the classes of other modules. */
    static final class ThisModule implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return location.contains("/dsl/target/classes/");
        }
    }
}
