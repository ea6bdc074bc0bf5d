package io.symplex.engine.djl;

import ai.djl.Device;
import io.symplex.train.Compute;
import java.util.Optional;

/** Finds devices by their names: {@code cpu}, {@code gpu0}, {@code gpu1} and so on. */
final class Devices {

    private Devices() {}

    static Device named(String name) {
        return name.equals(Compute.CPU) ? Device.cpu() : Device.gpu(Integer.parseInt(name.substring("gpu".length())));
    }

    /** Says what keeps PyTorch from a GPU; starts PyTorch to ask it. */
    static Optional<String> missing(String name) {
        int count = PyTorch.start().gpus();
        return named(name).getDeviceId() < count
                ? Optional.empty()
                : Optional.of("device must be one that PyTorch sees, got " + name + " of " + count
                        + "; GPUs need ai.djl.pytorch:pytorch-native-cu128:2.7.1 and a driver, or say device(\"cpu\")");
    }
}
