package io.symplex.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Examples use what users may use. */
@AnalyzeClasses(packages = "io.symplex.examples", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule examplesLeaveTheMachineRoomAlone = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.symplex.internal..", "io.symplex.kernel..", "io.symplex.engine.jvm..");
}
