package io.symplex.scripts.shell;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes the class of a snippet one that the session can end and that cannot end the session.
 *
 * <p>Where a method begins and before each jump back it asks {@link StopCheck}, so that no loop and no recursion is
 * deaf. Where it would end the process, by {@code System.exit}, {@code Runtime.exit} or {@code Runtime.halt}, called or
 * named as a method reference, it calls {@link ScriptExit} instead. This works on every JDK: {@code Thread.stop} and
 * the security manager are gone from newer ones.
 */
final class SnippetRewriter extends ClassVisitor {

    private static final int API = Opcodes.ASM9;
    private static final String CHECK = Type.getInternalName(StopCheck.class);
    private static final String EXIT = Type.getInternalName(ScriptExit.class);
    private static final String RUNTIME = Type.getInternalName(Runtime.class);
    private static final String SYSTEM = Type.getInternalName(System.class);
    private static final String WRAPPER_METHOD = "do_it$";

    private SnippetRewriter(ClassVisitor out) {
        super(API, out);
    }

    static byte[] rewrite(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0); // frames stay as they are: a check leaves the stack alone
        reader.accept(new SnippetRewriter(writer), 0);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions) {
        MethodVisitor out = super.visitMethod(access, name, descriptor, signature, exceptions);
        // A class whose initialiser was stopped is lost, and what wraps a snippet begins but once.
        return new Body(out, !name.equals("<clinit>") && !name.equals(WRAPPER_METHOD));
    }

    /** Rewrites one method. */
    private static final class Body extends MethodVisitor {
        private final boolean checksEntry;
        private final Set<Label> passed = new HashSet<>();

        Body(MethodVisitor out, boolean checksEntry) {
            super(API, out);
            this.checksEntry = checksEntry;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (checksEntry) {
                check(); // before the first line number: behind it a loop may begin, and with it a frame
            }
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            checkIfPassed(label);
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            checkIfPassed(otherwise, labels);
            super.visitTableSwitchInsn(min, max, otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            checkIfPassed(otherwise, labels);
            super.visitLookupSwitchInsn(otherwise, keys, labels);
        }

        private void checkIfPassed(Label label, Label... others) {
            if (passed.contains(label) || Arrays.stream(others).anyMatch(passed::contains)) {
                check();
            }
        }

        private void check() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CHECK, "check", "()V", false);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            if (endsProcess(owner, name, descriptor)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, EXIT, "exit", replaced(owner), false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] replaced = Arrays.stream(arguments).map(Body::replaced).toArray();
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, replaced);
        }

        private static Object replaced(Object constant) {
            return constant instanceof Handle handle
                            && endsProcess(handle.getOwner(), handle.getName(), handle.getDesc())
                    ? new Handle(Opcodes.H_INVOKESTATIC, EXIT, "exit", replaced(handle.getOwner()), false)
                    : constant;
        }

        private static boolean endsProcess(String owner, String name, String descriptor) {
            boolean exit = name.equals("exit") && (owner.equals(SYSTEM) || owner.equals(RUNTIME));
            boolean halt = name.equals("halt") && owner.equals(RUNTIME);
            return descriptor.equals("(I)V") && (exit || halt);
        }

        /** The same parameters, with the receiver as the first if there is one. */
        private static String replaced(String owner) {
            return owner.equals(RUNTIME) ? "(L" + RUNTIME + ";I)V" : "(I)V";
        }
    }
}
