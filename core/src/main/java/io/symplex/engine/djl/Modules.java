package io.symplex.engine.djl;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.io.IOException;
import java.io.InputStream;

/** Loads TorchScript modules as PyTorch does, {@code torch::jit::load}; nothing else is read. */
final class Modules {

    private Modules() {}

    /** Returns a module on the manager's device, to be closed with the manager. */
    static PtSymbolBlock load(NDManager manager, InputStream archive) throws IOException {
        return JniUtils.loadModule((PtNDManager) manager, archive, true, false);
    }
}
