package io.symplex.engine.djl;

import ai.djl.ndarray.NDManager;

/** A network of the user's with its parameters in native memory. For one evaluation at a time. */
interface EnergyNetwork extends Network {

    @Override
    EnergyGraph bind(NDManager manager);
}
