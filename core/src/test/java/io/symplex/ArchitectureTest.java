package io.symplex;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;

/** The package table, executable: who may use whom. A layer without a class yet breaks nothing. */
@AnalyzeClasses(packages = "io.symplex", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String VECTORS = "io\\.symplex\\.kernel\\.(Double|Float)(Lanes|Vector).*";

    private static final String VECTOR_TWIN = "io.symplex.kernel.VectorTwin";

    @ArchTest
    static final ArchRule packagesUseOnlyWhatStandsAboveThem = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("io.symplex..")
            .withOptionalLayers(true)
            .layer("internal")
            .definedBy("io.symplex.internal..")
            .layer("form")
            .definedBy("io.symplex.form..")
            .layer("plan")
            .definedBy("io.symplex.plan..")
            .layer("kernel")
            .definedBy("io.symplex.kernel..")
            .layer("system")
            .definedBy("io.symplex.system..")
            .layer("expression")
            .definedBy("io.symplex.expression..")
            .layer("integrate")
            .definedBy("io.symplex.integrate..")
            .layer("data")
            .definedBy("io.symplex.data..")
            .layer("model")
            .definedBy("io.symplex.model..")
            .layer("discover")
            .definedBy("io.symplex.discover..")
            .layer("train")
            .definedBy("io.symplex.train..")
            .layer("engine.jvm")
            .definedBy("io.symplex.engine.jvm..")
            .layer("engine.djl")
            .definedBy("io.symplex.engine.djl..")
            .layer("evaluate")
            .definedBy("io.symplex.evaluate..")
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("internal")
            .mayNotAccessAnyLayer()
            .whereLayer("form")
            .mayOnlyAccessLayers("internal")
            .whereLayer("plan")
            .mayOnlyAccessLayers("internal", "form", "system", "expression", "integrate", "data", "model", "train")
            .whereLayer("kernel")
            .mayOnlyAccessLayers("internal")
            .whereLayer("system")
            .mayOnlyAccessLayers("internal")
            .whereLayer("expression")
            .mayOnlyAccessLayers("internal", "system")
            .whereLayer("integrate")
            .mayOnlyAccessLayers("internal", "system")
            .whereLayer("data")
            .mayOnlyAccessLayers("internal", "system", "integrate")
            .whereLayer("model")
            .mayOnlyAccessLayers("internal", "kernel", "system", "expression")
            .whereLayer("discover")
            .mayOnlyAccessLayers("internal", "system", "expression", "integrate", "data", "model")
            .whereLayer("train")
            .mayOnlyAccessLayers("internal", "system", "integrate", "data", "model")
            .whereLayer("engine.jvm")
            .mayOnlyAccessLayers("internal", "kernel", "system", "integrate", "data", "model", "train")
            .whereLayer("engine.djl")
            .mayOnlyAccessLayers("internal", "system", "integrate", "data", "model", "train")
            .whereLayer("evaluate")
            .mayOnlyAccessLayers("internal", "kernel", "system", "expression", "integrate", "data", "model");

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("io.symplex.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(liveInANullMarkedPackage());

    @ArchTest
    static final ArchRule nobodyPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule chanceComesFromASeed = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(java.util.Random.class, SplittableRandom.class, ThreadLocalRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("every random number comes from a RandomStream with an explicit seed");

    @ArchTest
    static final ArchRule onlyDataReadsCsv = noClasses()
            .that()
            .resideOutsideOfPackage("io.symplex.data..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar.fastcsv..");

    @ArchTest
    static final ArchRule onlyModelsAndPlansReadJson = noClasses()
            .that()
            .resideOutsideOfPackages("io.symplex.model..", "io.symplex.form..", "io.symplex.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tools.jackson..");

    @ArchTest
    static final ArchRule onlyFormulasWriteBytecode = noClasses()
            .that()
            .resideOutsideOfPackage("io.symplex.expression..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.objectweb.asm..");

    @ArchTest
    static final ArchRule onlyIntegratorsAndEvaluationsSeeHipparchus = noClasses()
            .that()
            .resideOutsideOfPackages("io.symplex.integrate..", "io.symplex.evaluate..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.hipparchus..");

    @ArchTest
    static final ArchRule onlyItsEngineSeesDeepJavaLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("io.symplex.engine.djl..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..");

    @ArchTest
    static final ArchRule lanesAreVectors = classes()
            .that()
            .haveNameMatching(".*(Double|Float)Lanes")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.incubator.vector..");

    @ArchTest
    static final ArchRule onlyVectorClassesSeeTheVectorApi = noClasses()
            .that()
            .haveNameNotMatching(VECTORS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jdk.incubator..")
            .because("where the module is missing a class that sees it cannot be loaded");

    @ArchTest
    static final ArchRule vectorClassesAreLoadedThroughTheirTwin = noClasses()
            .that()
            .haveNameNotMatching(VECTORS)
            .and()
            .doNotHaveFullyQualifiedName(VECTOR_TWIN)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(VECTORS);

    @ArchTest
    static final ArchRule theVectorTwinIsLoadedByName = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(VECTOR_TWIN)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName(VECTOR_TWIN);

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
