package io.symplex.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwinSupportTest {

    @Test
    void thisJvmHasBothTwins() {
        assertThat(Twin.obstacle()).isEmpty();
        assertThat(Twin.vector()).get().extracting(Twin::name).isEqualTo("vector");
        assertThat(Twin.scalar().name()).isEqualTo("scalar");
    }

    @Test
    void withTheModuleAndTheOptimisingCompilerNothingIsMissing() {
        assertThat(TwinSupport.obstacle(true, "OpenJDK 64-Bit Server VM", "mixed mode, sharing"))
                .isNull();
        assertThat(TwinSupport.obstacle(true, "Java HotSpot(TM) 64-Bit Server VM", "mixed mode"))
                .isNull();
        assertThat(TwinSupport.obstacle(true, "OpenJDK 64-Bit Server VM", "compiled mode"))
                .isNull();
    }

    @Test
    void aMissingModuleIsSaidWithTheFlag() {
        assertThat(TwinSupport.obstacle(false, "OpenJDK 64-Bit Server VM", "mixed mode, sharing"))
                .isEqualTo("the module jdk.incubator.vector is not there; start java with --add-modules"
                        + " jdk.incubator.vector");
    }

    @Test
    void interpretingIsSaid() {
        assertThat(TwinSupport.obstacle(true, "OpenJDK 64-Bit Server VM", "interpreted mode, sharing"))
                .isEqualTo("this JVM runs without HotSpot's optimising compiler (OpenJDK 64-Bit Server VM, interpreted"
                        + " mode, sharing); leave out -Xint and -XX:TieredStopAtLevel");
    }

    @Test
    void aLoneQuickCompilerIsSaid() {
        assertThat(TwinSupport.obstacle(true, "OpenJDK 64-Bit Server VM", "mixed mode, emulated-client, sharing"))
                .isEqualTo("this JVM runs without HotSpot's optimising compiler (OpenJDK 64-Bit Server VM, mixed mode,"
                        + " emulated-client, sharing); leave out -Xint and -XX:TieredStopAtLevel");
    }

    @Test
    void anotherVirtualMachineIsSaid() {
        assertThat(TwinSupport.obstacle(true, "OpenJDK Client VM", "mixed mode"))
                .isEqualTo("this JVM runs without HotSpot's optimising compiler (OpenJDK Client VM, mixed mode);"
                        + " leave out -Xint and -XX:TieredStopAtLevel");
    }
}
