package io.symplex.plan;

import io.symplex.data.Observations;
import io.symplex.integrate.Trajectory;
import io.symplex.train.ObservedData;
import io.symplex.train.TrainingData;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells data from other data: a SHA-256 over every bit of them. Equal data have equal fingerprints anywhere. */
public final class Fingerprint {

    private static final String PREFIX = "sha256:";

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /**
     * Returns the fingerprint of observations: names, lengths, times, states and derivatives.
     *
     * @param seen the observations
     * @return such as {@code sha256:9f86…}
     */
    public static String of(Observations seen) {
        Fingerprint print = new Fingerprint();
        print.add(String.join(",", seen.names()));
        for (Trajectory trajectory : seen.trajectories()) {
            print.add(Integer.toString(trajectory.size()));
            print.add(trajectory.times());
            print.add(trajectory.q());
            print.add(trajectory.p());
        }
        if (seen.hasDerivatives()) {
            print.add("derivatives");
            print.add(seen.dq());
            print.add(seen.dp());
        }
        return print.text();
    }

    /**
     * Returns the fingerprint of what is learned from: of observations, or of what draws or simulates them.
     *
     * @param data the data
     * @return such as {@code sha256:9f86…}
     * @throws IllegalArgumentException if they come from a system of a class of your own
     */
    public static String of(TrainingData data) {
        return data instanceof ObservedData observed
                ? of(observed.observations())
                : ofText(ExperimentPlan.jsonOf(data));
    }

    /**
     * Returns the fingerprint of a text.
     *
     * @param text the text
     * @return such as {@code sha256:9f86…}
     */
    public static String ofText(String text) {
        Fingerprint print = new Fingerprint();
        print.add(text);
        return print.text();
    }

    /**
     * Returns the fingerprint of numbers, such as the parameters of a model.
     *
     * @param numbers any; read
     * @return such as {@code sha256:9f86…}
     */
    public static String ofNumbers(double[] numbers) {
        Fingerprint print = new Fingerprint();
        print.add(numbers);
        return print.text();
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private void add(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        digest.update(bytes);
    }

    private String text() {
        return PREFIX + HexFormat.of().formatHex(digest.digest());
    }
}
