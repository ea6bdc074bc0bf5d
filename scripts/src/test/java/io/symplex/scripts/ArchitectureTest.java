package io.symplex.scripts;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The rows of the package table that are about scripts, executable. */
@AnalyzeClasses(packages = "io.symplex.scripts", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String LITERATE = "io.symplex.scripts.literate..";
    private static final String LIBRARIES = "io.symplex.scripts.libraries..";
    private static final String SHELL = "io.symplex.scripts.shell..";
    private static final String DISPLAY = "io.symplex.scripts.display..";
    private static final String REPL = "io.symplex.scripts.repl..";
    private static final String RECORD = "io.symplex.scripts.record..";
    private static final String PAGE = "io.symplex.scripts.page..";
    private static final String NOTEBOOK = "io.symplex.scripts.notebook..";
    private static final String CHECK = "io.symplex.scripts.check..";
    private static final String RUN = "io.symplex.scripts.run..";

    @ArchTest
    static final ArchRule literateSeesNothingOfOurs = classes()
            .that()
            .resideInAPackage(LITERATE)
            .should()
            .onlyDependOnClassesThat(resideInAPackage(LITERATE)
                    .or(resideInAnyPackage(
                            "java.lang..", "java.util..", "java.nio", "java.nio.charset", "org.jspecify..")));

    @ArchTest
    static final ArchRule librariesSeeNothingOfOurs = noClasses()
            .that()
            .resideInAPackage(LIBRARIES)
            .should()
            .dependOnClassesThat(resideInAPackage("io.symplex..").and(resideOutsideOfPackage(LIBRARIES)));

    @ArchTest
    static final ArchRule shellSeesLiterateDslAndCore = noClasses()
            .that()
            .resideInAPackage(SHELL)
            .should()
            .dependOnClassesThat(resideInAPackage("io.symplex.scripts..")
                    .and(resideOutsideOfPackage(LITERATE))
                    .and(resideOutsideOfPackage(SHELL)));

    @ArchTest
    static final ArchRule displaySeesShellDslAndCore = noClasses()
            .that()
            .resideInAPackage(DISPLAY)
            .should()
            .dependOnClassesThat(resideInAPackage("io.symplex.scripts..")
                    .and(resideOutsideOfPackage(LITERATE))
                    .and(resideOutsideOfPackage(SHELL))
                    .and(resideOutsideOfPackage(DISPLAY)));

    @ArchTest
    static final ArchRule replSeesShellDisplayLiterateAndFigures = noClasses()
            .that()
            .resideInAPackage(REPL)
            .should()
            .dependOnClassesThat(resideInAPackage("io.symplex..")
                    .and(resideOutsideOfPackage("io.symplex.internal.."))
                    .and(resideOutsideOfPackage("io.symplex.plot.."))
                    .and(resideOutsideOfPackage(LITERATE))
                    .and(resideOutsideOfPackage(LIBRARIES))
                    .and(resideOutsideOfPackage(SHELL))
                    .and(resideOutsideOfPackage(DISPLAY))
                    .and(resideOutsideOfPackage(REPL)));

    @ArchTest
    static final ArchRule recordSeesDisplayShellDslAndCore = noClasses()
            .that()
            .resideInAPackage(RECORD)
            .should()
            .dependOnClassesThat(resideInAPackage("io.symplex.scripts..")
                    .and(resideOutsideOfPackage(LITERATE))
                    .and(resideOutsideOfPackage(SHELL))
                    .and(resideOutsideOfPackage(DISPLAY))
                    .and(resideOutsideOfPackage(RECORD)));

    @ArchTest
    static final ArchRule pageNotebookAndCheckSeeRecordLiterateAndFigures = noClasses()
            .that()
            .resideInAnyPackage(PAGE, NOTEBOOK, CHECK)
            .should()
            .dependOnClassesThat(resideInAPackage("io.symplex..")
                    .and(resideOutsideOfPackage(LITERATE))
                    .and(resideOutsideOfPackage(RECORD))
                    .and(resideOutsideOfPackage("io.symplex.plot.."))
                    .and(resideOutsideOfPackage(PAGE))
                    .and(resideOutsideOfPackage(NOTEBOOK))
                    .and(resideOutsideOfPackage(CHECK)));

    @ArchTest
    static final ArchRule onlyPageSeesMarkdownAndJavaScript = noClasses()
            .that()
            .resideOutsideOfPackage(PAGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.commonmark..", "org.mozilla..");

    @ArchTest
    static final ArchRule onlyNotebookSeesJackson = noClasses()
            .that()
            .resideOutsideOfPackage(NOTEBOOK)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule runSeesAllOfTheScriptsAndTheSentenceOfLaws = noClasses()
            .that()
            .resideInAPackage(RUN)
            .should()
            .dependOnClassesThat(resideInAPackage("io.symplex..")
                    .and(resideOutsideOfPackage(LITERATE))
                    .and(resideOutsideOfPackage(SHELL))
                    .and(resideOutsideOfPackage(DISPLAY))
                    .and(resideOutsideOfPackage(REPL))
                    .and(resideOutsideOfPackage(RECORD))
                    .and(resideOutsideOfPackage(PAGE))
                    .and(resideOutsideOfPackage(NOTEBOOK))
                    .and(resideOutsideOfPackage(CHECK))
                    .and(resideOutsideOfPackages(
                            "io.symplex.dsl..",
                            "io.symplex.plot..",
                            "io.symplex.system..",
                            "io.symplex.expression..",
                            "io.symplex.data..",
                            "io.symplex.discover..",
                            "io.symplex.model..",
                            "io.symplex.train..",
                            "io.symplex.plan..",
                            "io.symplex.sweep..",
                            "io.symplex.internal.."))
                    .and(resideOutsideOfPackage(RUN)));

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("io.symplex.scripts.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyRunPrints = noClasses()
            .that()
            .resideOutsideOfPackage(RUN)
            .and()
            .doNotHaveSimpleName("StandardStreams") // it keeps them from the cells, and prints nothing
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule onlyShellSeesJShell = noClasses()
            .that()
            .resideOutsideOfPackage(SHELL)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.jshell..");

    @ArchTest
    static final ArchRule onlyWhatFacesTheTerminalSeesJLine = noClasses()
            .that()
            .resideOutsideOfPackages(REPL, RUN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.jline..");

    @ArchTest
    static final ArchRule onlyRunSeesPicocli = noClasses()
            .that()
            .resideOutsideOfPackage(RUN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(liveInANullMarkedPackage());

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + (marked ? " is" : " is not") + " @NullMarked"));
            }
        };
    }
}
