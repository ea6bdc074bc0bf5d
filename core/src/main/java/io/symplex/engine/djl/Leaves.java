package io.symplex.engine.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/**
 * Parameters as arrays of given shapes, new ones for every evaluation: gradients start from nothing, and end with it.
 *
 * <p>Mutable: one network's.
 */
final class Leaves {

    private final DataType type;
    private final List<Shape> shapes;
    private final List<NativeNumbers> numbers;

    Leaves(DataType type, List<Shape> shapes) {
        this.type = type;
        this.shapes = List.copyOf(shapes);
        this.numbers = shapes.stream().map(shape -> new NativeNumbers(type)).toList();
    }

    /** Returns leaves of the type and the shapes of arrays. */
    static Leaves of(List<NDArray> arrays) {
        DataType type = arrays.isEmpty() ? DataType.FLOAT64 : arrays.get(0).getDataType();
        return new Leaves(type, arrays.stream().map(NDArray::getShape).toList());
    }

    void load(double[] parameters) {
        int from = 0;
        for (int i = 0; i < shapes.size(); i++) {
            int size = Math.toIntExact(shapes.get(i).size());
            numbers.get(i).put(parameters, from, size);
            from += size;
        }
    }

    NDList arrays(NDManager manager, boolean trainable) {
        NDList arrays = new NDList(shapes.size());
        for (int i = 0; i < shapes.size(); i++) {
            NDArray array = numbers.get(i).array(manager, shapes.get(i));
            array.setRequiresGradient(trainable);
            arrays.add(array);
        }
        return arrays;
    }

    /**
     * Sets arrays that others own. Each is copied into in place; to give it our memory makes PyTorch warn.
     *
     * @param arrays of our type and shapes; overwritten
     * @param parameters their numbers, one array after the other; read
     * @param trainable whether they require gradients afterwards
     */
    void overwrite(List<NDArray> arrays, double[] parameters, boolean trainable) {
        load(parameters);
        for (int i = 0; i < arrays.size(); i++) {
            NDArray array = arrays.get(i);
            try (NDManager manager = array.getManager().newSubManager()) {
                array.setRequiresGradient(false); // with one it cannot be set in place
                array.set(new NDIndex("..."), numbers.get(i).array(manager, shapes.get(i)));
                array.setRequiresGradient(trainable);
            }
        }
    }

    /** Adds the gradients that a backward pass has left in {@code arrays}. */
    void addGradient(NDList arrays, double factor, double[] out) {
        int from = 0;
        for (NDArray array : arrays) {
            addGradient(array, type, factor, out, from);
            from += Math.toIntExact(array.size());
        }
    }

    /** Adds an array's gradient. Where none reached it, DJL makes zeros up, of float whatever the array's type. */
    static void addGradient(NDArray array, DataType type, double factor, double[] out, int from) {
        try (NDArray gradient = array.getGradient()) {
            if (gradient.getDataType() == type) {
                NativeNumbers.add(gradient, factor, out, from);
            }
        }
    }
}
