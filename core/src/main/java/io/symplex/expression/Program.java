package io.symplex.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Expressions made ready to be evaluated over many rows: instructions on registers, each register a block of rows.
 *
 * <p>What occurs twice is computed once. Immutable; machines do the work.
 *
 * <pre>{@code
 * Program program = Program.of(List.of(Expression.parse("q^2 + p^2")), List.of("q", "p"));
 * Program.Machine machine = program.borrow();
 * machine.register(0)[0] = 3;              // q of row 0
 * machine.register(1)[0] = 4;              // p of row 0
 * machine.run(1);
 * machine.output(0)[0];                    // 25
 * program.giveBack(machine);
 * }</pre>
 */
public final class Program {

    /** Rows of a block: sixteen kilobytes hold 32 registers. */
    public static final int BLOCK = 64;

    private final int inputs;
    private final int[] outputs;
    private final Instruction[] instructions;
    private final Map<Integer, Double> numbers;
    private final int registers;
    private final AtomicReference<@Nullable Machine> idle = new AtomicReference<>();

    private Program(int inputs, int[] outputs, Compiler compiler) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.instructions = compiler.instructions.toArray(new Instruction[0]);
        this.numbers = Map.copyOf(compiler.numbers);
        this.registers = compiler.registers;
    }

    /**
     * Compiles expressions.
     *
     * @param outputs what is to be computed
     * @param inputs the names that are given, a register each
     * @return the program
     * @throws IllegalArgumentException if an expression uses another name
     */
    public static Program of(List<Expression> outputs, List<String> inputs) {
        Compiler compiler = new Compiler(inputs);
        int[] registers = outputs.stream().mapToInt(compiler::register).toArray();
        compiler.divideOnce();
        return new Program(inputs.size(), registers, compiler);
    }

    Instruction[] instructions() {
        return instructions;
    }

    int[] outputs() {
        return outputs;
    }

    Map<Integer, Double> numbers() {
        return numbers;
    }

    int registers() {
        return registers;
    }

    /**
     * Takes an idle machine, or makes one: a single caller at a time never allocates, several never meet.
     *
     * @return the machine, to be given back
     */
    public Machine borrow() {
        Machine machine = idle.getAndSet(null);
        return machine == null ? new Machine(this) : machine;
    }

    /**
     * Keeps a machine for the next caller.
     *
     * @param machine one of this program
     */
    public void giveBack(Machine machine) {
        idle.set(machine);
    }

    /** The registers and the way through the instructions; one thread at a time. */
    public static final class Machine {

        private final Program program;
        private final double[][] registers; // [registers][BLOCK]

        private Machine(Program program) {
            this.program = program;
            registers = new double[program.registers][BLOCK];
            program.numbers.forEach((register, value) -> Arrays.fill(registers[register], value));
        }

        /**
         * Returns the memory of an input, to be filled before a run.
         *
         * @param input which, from 0
         * @return the register, shape [BLOCK]; written by the caller
         */
        public double[] register(int input) {
            assert input < program.inputs;
            return registers[input];
        }

        /**
         * Returns what the last run computed; several outputs and inputs may share a register.
         *
         * @param output which, from 0
         * @return the register, shape [BLOCK]; read
         */
        public double[] output(int output) {
            return registers[program.outputs[output]];
        }

        /**
         * Computes the outputs of the first rows.
         *
         * @param rows how many, 1 to BLOCK
         */
        public void run(int rows) {
            if (rows == 1) { // loops of its own: the compiler unrolls a loop as far as it saw it run
                for (Instruction instruction : program.instructions) {
                    registers[instruction.out()][0] =
                            instruction.apply(registers[instruction.first()][0], registers[instruction.second()][0]);
                }
                return;
            }
            for (Instruction instruction : program.instructions) {
                instruction.run(
                        rows,
                        registers[instruction.first()],
                        registers[instruction.second()],
                        registers[instruction.out()]);
            }
        }
    }

    /** Numbers registers: inputs first, then what is met. */
    private static final class Compiler {

        List<Instruction> instructions = new ArrayList<>();
        final Map<Integer, Double> numbers = new HashMap<>();
        private final Map<Expression, Integer> known = new HashMap<>();
        int registers;

        Compiler(List<String> inputs) {
            inputs.forEach(name -> known.put(new Symbol(name), registers++));
        }

        int register(Expression expression) {
            Integer register = known.get(expression);
            if (register == null) {
                register = compiled(expression);
                known.put(expression, register);
            }
            return register;
        }

        private int compiled(Expression expression) {
            if (expression instanceof Constant number) {
                return number(number.value());
            }
            if (expression instanceof Symbol symbol) {
                if (symbol.equals(Symbol.PI)) {
                    return number(Math.PI);
                }
                throw new IllegalArgumentException(
                        "every name of an expression must be given, got none for " + symbol.name());
            }
            if (expression instanceof Negative negative) {
                return instruction(Instruction.Code.NEGATE, register(negative.operand()), 0);
            }
            if (expression instanceof Call call) {
                int first = register(call.first());
                int last = register(call.arguments().get(call.arguments().size() - 1));
                return instruction(Instruction.Code.of(call.function()), first, last);
            }
            return binary((Binary) expression);
        }

        private int binary(Binary binary) {
            if (binary.operator() == Operator.POWER && binary.right() instanceof Constant exponent) {
                if (exponent.value() == 0.5) {
                    return instruction(Instruction.Code.SQRT, register(binary.left()), 0);
                }
                if (Powers.byProducts(exponent.value())) {
                    return power(binary.left(), (int) exponent.value());
                }
            }
            return instruction(
                    Instruction.Code.of(binary.operator()), register(binary.left()), register(binary.right()));
        }

        /** In the order of {@link Powers}, and every power on the way is kept for others. */
        private int power(Expression base, int exponent) {
            if (exponent < 0) {
                return instruction(Instruction.Code.DIVIDE, number(1), register(raised(base, -exponent)));
            }
            if (exponent < 2) {
                return exponent == 0 ? number(1) : register(base);
            }
            int half = register(raised(base, exponent / 2));
            int square = exponent / 2 * 2 == exponent
                    ? instruction(Instruction.Code.TIMES, half, half)
                    : register(raised(base, exponent - 1));
            return exponent % 2 == 0 ? square : instruction(Instruction.Code.TIMES, square, register(base));
        }

        private static Expression raised(Expression base, int exponent) {
            return exponent == 1 ? base : base.power(new Constant(exponent));
        }

        void divideOnce() {
            instructions =
                    SharedDivisors.divideOnce(instructions, numbers::containsKey, () -> number(1), () -> registers++);
        }

        private int number(double value) {
            for (Map.Entry<Integer, Double> number : numbers.entrySet()) {
                if (number.getValue() == value) {
                    return number.getKey();
                }
            }
            numbers.put(registers, value);
            return registers++;
        }

        private int instruction(Instruction.Code code, int first, int second) {
            instructions.add(new Instruction(code, first, second, registers));
            return registers++;
        }
    }
}
