package io.symplex.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/**
 * Divides once by what several are divided by: each is multiplied by the reciprocal, as anyone would write it by hand.
 *
 * <p>A division takes as long as four to ten products. A quotient may differ from the exact division by a unit or two
 * in the last place; where the reciprocal overflows, at divisors below 1e-308, it is infinite.
 */
final class SharedDivisors {

    private final Map<Integer, Integer> uses = new HashMap<>(); // divisor to how many are divided by it
    private final Map<Integer, Integer> reciprocals = new HashMap<>(); // divisor to the register of 1 / divisor
    private final List<Instruction> out = new ArrayList<>();
    private final IntPredicate isNumber;
    private final IntSupplier one;
    private final IntSupplier next;

    private SharedDivisors(IntPredicate isNumber, IntSupplier one, IntSupplier next) {
        this.isNumber = isNumber;
        this.one = one;
        this.next = next;
    }

    /**
     * Returns instructions with the same results.
     *
     * @param isNumber which registers hold a constant: what is divided by one stays exact
     * @param one gives the register that holds 1
     * @param next gives a new register
     */
    static List<Instruction> divideOnce(
            List<Instruction> instructions, IntPredicate isNumber, IntSupplier one, IntSupplier next) {
        SharedDivisors shared = new SharedDivisors(isNumber, one, next);
        instructions.forEach(shared::count);
        instructions.forEach(shared::rewrite);
        return shared.out;
    }

    private void count(Instruction instruction) {
        if (instruction.code() == Instruction.Code.DIVIDE && !isNumber.test(instruction.second())) {
            uses.merge(instruction.second(), 1, Integer::sum);
        }
    }

    private void rewrite(Instruction instruction) {
        int divisor = instruction.second();
        if (instruction.code() == Instruction.Code.DIVIDE && uses.getOrDefault(divisor, 0) > 1) {
            int reciprocal = reciprocals.computeIfAbsent(divisor, this::reciprocal);
            out.add(new Instruction(Instruction.Code.TIMES, instruction.first(), reciprocal, instruction.out()));
        } else {
            out.add(instruction);
        }
    }

    private int reciprocal(int divisor) {
        int register = next.getAsInt();
        out.add(new Instruction(Instruction.Code.DIVIDE, one.getAsInt(), divisor, register));
        return register;
    }
}
