package io.symplex.engine.djl;

import ai.djl.Device;
import ai.djl.ndarray.types.DataType;
import io.symplex.model.Architecture;
import io.symplex.train.Precision;
import java.util.Optional;

/** A network of the user's, which DJL evaluates. */
interface DjlArchitecture extends Architecture {

    /** Says what keeps it from being trained in a number type; empty if nothing does. */
    Optional<String> obstacle(Precision precision);

    /** Returns the network, to be loaded with parameters. */
    EnergyNetwork network(DataType type, Device device, boolean trainable);
}
