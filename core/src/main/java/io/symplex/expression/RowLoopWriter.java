package io.symplex.expression;

import java.lang.invoke.MethodHandles;
import java.util.Optional;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a program as Java bytecode, the same operations in the same order: the JVM compiles it like a loop written by
 * hand, and makes vectors of it where it can.
 *
 * <p>Locals: this, count (then the end), q, p, two outputs, the place in the inputs, that in the outputs, and from 8 on
 * two for each register.
 */
final class RowLoopWriter {

    private static final Logger LOG = LoggerFactory.getLogger(RowLoopWriter.class);

    /** The JVM does not compile methods beyond 8,000 bytes; an instruction takes up to 13. */
    private static final int MOST_INSTRUCTIONS = 500;

    private static final String ROWS = "(I[D[D[D[D)V";
    private static final String ROW = "([D[D[D[D)V";
    private static final String OBJECT = "java/lang/Object";
    private static final String MATH = "java/lang/Math";
    private static final String STRICT = "java/lang/StrictMath";
    private static final String UNARY = "(D)D";
    private static final String BINARY = "(DD)D";
    private static final int COUNT = 1;
    private static final int IN = 6;
    private static final int OUT = 7;
    private static final int REGISTERS = 8;

    private final Program program;
    private final int n;
    private final int width;
    private final boolean[] used; // registers of inputs that are read

    private RowLoopWriter(Program program, int n, int width) {
        this.program = program;
        this.n = n;
        this.width = width;
        this.used = new boolean[program.registers()];
        for (Instruction instruction : program.instructions()) {
            used[instruction.first()] = true;
            used[instruction.second()] = true;
        }
        for (int output : program.outputs()) {
            used[output] = true;
        }
    }

    /**
     * Returns the loop of a program whose inputs are n positions and n momenta.
     *
     * @param width outputs to an array
     * @return the loop; empty if it would be too long, or this JVM does not take it
     */
    static Optional<RowLoop> write(Program program, int n, int width) {
        if (program.instructions().length > MOST_INSTRUCTIONS) {
            return Optional.empty();
        }
        try {
            byte[] code = new RowLoopWriter(program, n, width).code();
            Class<?> loop = MethodHandles.lookup().defineHiddenClass(code, true).lookupClass();
            return Optional.of((RowLoop) loop.getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError | UnsupportedOperationException refused) {
            LOG.debug("formulas stay interpreted", refused);
            return Optional.empty();
        }
    }

    private byte[] code() {
        String own = "io/symplex/expression/RowLoop$Written";
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_FINAL, own, null, OBJECT, new String[] {"io/symplex/expression/RowLoop"});
        MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, OBJECT, "<init>", "()V", false);
        end(constructor);
        loop(writer.visitMethod(Opcodes.ACC_PUBLIC, "rows", ROWS, null, null));
        single(writer.visitMethod(Opcodes.ACC_PUBLIC, "row", ROW, null, null));
        return writer.toByteArray();
    }

    private static void end(MethodVisitor method) {
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private void loop(MethodVisitor method) {
        method.visitVarInsn(Opcodes.ILOAD, COUNT);
        push(method, n);
        method.visitInsn(Opcodes.IMUL);
        method.visitVarInsn(Opcodes.ISTORE, COUNT);
        for (int place : new int[] {IN, OUT}) {
            method.visitInsn(Opcodes.ICONST_0);
            method.visitVarInsn(Opcodes.ISTORE, place);
        }
        Label body = new Label();
        Label test = new Label();
        method.visitJumpInsn(Opcodes.GOTO, test);
        method.visitLabel(body);
        body(method, 2, true);
        method.visitIincInsn(IN, n);
        if (width != n) {
            method.visitIincInsn(OUT, width);
        }
        method.visitLabel(test);
        method.visitVarInsn(Opcodes.ILOAD, IN);
        method.visitVarInsn(Opcodes.ILOAD, COUNT);
        method.visitJumpInsn(Opcodes.IF_ICMPLT, body);
        end(method);
    }

    private void single(MethodVisitor method) {
        body(method, 1, false);
        end(method);
    }

    /**
     * Writes what is done for a row.
     *
     * @param arrays the local of q, before p and the outputs
     * @param placed whether the places in the arrays are locals, or 0
     */
    private void body(MethodVisitor method, int arrays, boolean placed) {
        for (int input = 0; input < 2 * n; input++) {
            if (used[input]) {
                method.visitVarInsn(Opcodes.ALOAD, arrays + input / n);
                place(method, placed ? IN : -1, input % n);
                method.visitInsn(Opcodes.DALOAD);
                method.visitVarInsn(Opcodes.DSTORE, local(input));
            }
        }
        for (Instruction instruction : program.instructions()) {
            operation(method, instruction);
            method.visitVarInsn(Opcodes.DSTORE, local(instruction.out()));
        }
        int[] outputs = program.outputs();
        for (int k = 0; k < outputs.length; k++) {
            method.visitVarInsn(Opcodes.ALOAD, arrays + 2 + k / width);
            place(method, !placed ? -1 : width == n ? IN : OUT, k % width);
            load(method, outputs[k]);
            method.visitInsn(Opcodes.DASTORE);
        }
    }

    private static int local(int register) {
        return REGISTERS + 2 * register;
    }

    private static void place(MethodVisitor method, int local, int offset) {
        if (local < 0) {
            push(method, offset);
            return;
        }
        method.visitVarInsn(Opcodes.ILOAD, local);
        if (offset > 0) {
            push(method, offset);
            method.visitInsn(Opcodes.IADD);
        }
    }

    private static void push(MethodVisitor method, int value) {
        method.visitLdcInsn(value);
    }

    private void load(MethodVisitor method, int register) {
        Double number = program.numbers().get(register);
        if (number == null) {
            method.visitVarInsn(Opcodes.DLOAD, local(register));
        } else {
            method.visitLdcInsn(number);
        }
    }

    private void operation(MethodVisitor method, Instruction instruction) {
        load(method, instruction.first());
        switch (instruction.code()) {
            case PLUS, MINUS, TIMES, DIVIDE -> {
                load(method, instruction.second());
                method.visitInsn(
                        switch (instruction.code()) {
                            case PLUS -> Opcodes.DADD;
                            case MINUS -> Opcodes.DSUB;
                            case TIMES -> Opcodes.DMUL;
                            default -> Opcodes.DDIV;
                        });
            }
            case NEGATE -> method.visitInsn(Opcodes.DNEG);
            case SQRT, ABS -> call(method, MATH, instruction.code(), UNARY);
            case SIN, COS, TAN, EXP, LOG, TANH -> call(method, STRICT, instruction.code(), UNARY);
            case SIGN -> method.visitMethodInsn(Opcodes.INVOKESTATIC, MATH, "signum", UNARY, false);
            case STEP -> step(method);
            case MIN, MAX -> {
                load(method, instruction.second());
                call(method, MATH, instruction.code(), BINARY);
            }
            case POWER -> {
                load(method, instruction.second());
                method.visitMethodInsn(Opcodes.INVOKESTATIC, STRICT, "pow", BINARY, false);
            }
        }
    }

    private static void call(MethodVisitor method, String owner, Instruction.Code code, String type) {
        String name = Function.valueOf(code.name()).text();
        method.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, type, false);
    }

    private static void step(MethodVisitor method) {
        method.visitMethodInsn(Opcodes.INVOKESTATIC, MATH, "signum", UNARY, false);
        method.visitInsn(Opcodes.DCONST_1);
        method.visitInsn(Opcodes.DADD);
        method.visitLdcInsn(2.0);
        method.visitInsn(Opcodes.DDIV);
    }
}
