package io.symplex.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private static final List<String> INPUTS = List.of("x", "y", "d");

    @Test
    void whatSeveralAreDividedByIsDividedByOnce() {
        Program program = program("x/d", "y/d", "1/d");

        assertThat(codes(program)).containsOnlyOnce(Instruction.Code.DIVIDE);
        double[] out = values(program, 5, -7, 3);
        assertThat(out[0]).isCloseTo(5.0 / 3, within(2 * Math.ulp(5.0 / 3)));
        assertThat(out[1]).isCloseTo(-7.0 / 3, within(2 * Math.ulp(7.0 / 3)));
        assertThat(out[2]).isEqualTo(1.0 / 3);
    }

    @Test
    void aSingleDivisionAndOneByANumberStayExact() {
        Program program = program("x/d", "x/3", "y/3");

        assertThat(values(program, 5, -7, 11)).containsExactly(5.0 / 11, 5.0 / 3, -7.0 / 3);
    }

    private static Program program(String... outputs) {
        return Program.of(Arrays.stream(outputs).map(Expression::parse).toList(), INPUTS);
    }

    private static Stream<Instruction.Code> codes(Program program) {
        return Arrays.stream(program.instructions()).map(Instruction::code);
    }

    private static double[] values(Program program, double... inputs) {
        Program.Machine machine = program.borrow();
        for (int i = 0; i < inputs.length; i++) {
            machine.register(i)[0] = inputs[i];
        }
        machine.run(1);
        return Stream.iterate(0, k -> k + 1)
                .limit(program.outputs().length)
                .mapToDouble(k -> machine.output(k)[0])
                .toArray();
    }
}
