package io.symplex.plan;

import io.symplex.internal.Checks;
import io.symplex.internal.WholeFile;
import io.symplex.model.TensorFile;
import io.symplex.train.Checkpointing;
import io.symplex.train.TrainingPlan;
import io.symplex.train.TrainingState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checkpoints of one training in a folder: the last few, and the best.
 *
 * <p>A checkpoint is a safetensors file, {@code epoch-0000500.safetensors}, which appears whole or not at all and knows
 * when it was damaged. A training that goes on from one ends with the same bits as one that was never stopped.
 *
 * <p>A checkpoint that cannot be written in the midst of a training is logged, and the training goes on; the next one
 * is tried anew. Mutable: for one training.
 */
public final class CheckpointFolder implements Checkpointing {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointFolder.class);

    private static final Pattern NAME = Pattern.compile("epoch-\\d{7,10}\\.safetensors");
    private static final String BEST = "best.safetensors";
    private static final String IDENTITY = "plan";
    private static final String FORMAT = "symplex_checkpoint";
    private static final String FORMAT_VERSION = "1";
    private static final String EPOCHS = "epochs";
    private static final int KEPT = 3;

    private final Path folder;
    private final int every; // 0: never
    private final boolean resuming;
    private Map<String, String> metadata = Map.of();
    private double least = Double.POSITIVE_INFINITY;

    private CheckpointFolder(Path folder, int every, boolean resuming) {
        this.folder = folder.toAbsolutePath().normalize();
        this.every = every;
        this.resuming = resuming;
    }

    /**
     * Keeps the state of a training that begins.
     *
     * @param folder where; made if it is missing, must hold no checkpoint yet
     * @param every how many epochs lie between two checkpoints, {@code >= 1}; the end is kept too
     * @return what keeps it
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static CheckpointFolder begin(Path folder, int every) {
        return new CheckpointFolder(folder, Checks.atLeast(every, 1, "every"), false);
    }

    /**
     * Goes on from the last checkpoint that is whole, and keeps no others.
     *
     * @param folder where they are; if there is none yet, the training begins
     * @return what gives it back
     */
    public static CheckpointFolder resume(Path folder) {
        return new CheckpointFolder(folder, 0, true);
    }

    /**
     * Goes on from the last checkpoint that is whole, and keeps more.
     *
     * @param folder where they are; if there is none yet, the training begins
     * @param every how many epochs lie between two checkpoints, {@code >= 1}; the end is kept too
     * @return what gives it back and keeps it
     * @throws IllegalArgumentException if a value is out of its range
     */
    public static CheckpointFolder resume(Path folder, int every) {
        return new CheckpointFolder(folder, Checks.atLeast(every, 1, "every"), true);
    }

    @Override
    public Optional<TrainingState> begin(TrainingPlan plan) {
        PlanIdentity identity = PlanIdentity.of(plan);
        metadata = Map.of(FORMAT, FORMAT_VERSION, IDENTITY, identity.text(), EPOCHS, Integer.toString(plan.epochs()));
        List<Path> found = checkpoints();
        if (!found.isEmpty() && !resuming) {
            throw new IllegalArgumentException(
                    "folder must hold no checkpoint yet, got " + found.get(0).getFileName() + " in " + folder
                            + "; say resume(…) to go on from it, or name another folder");
        }
        if (every > 0) {
            requireWritable();
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(last(found, identity, plan));
    }

    /** Finds out before hours of training whether the folder takes files, and removes drafts of a killed run. */
    private void requireWritable() {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path draft : files.filter(file -> file.toString().endsWith(WholeFile.DRAFT))
                        .toList()) {
                    Files.delete(draft);
                }
            }
            Files.delete(Files.createTempFile(folder, ".", WholeFile.DRAFT));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "folder must take checkpoints, got " + e + " in " + folder + "; name one that can be written", e);
        }
    }

    private TrainingState last(List<Path> found, PlanIdentity identity, TrainingPlan plan) {
        List<String> damaged = new ArrayList<>();
        for (Path file : found) {
            try {
                TensorFile read = TensorFile.read(file);
                TrainingState state = TrainingState.of(read.arrays());
                requireSame(file, read, identity, plan);
                requireFewerEpochs(file, state, plan);
                damaged.forEach(one -> LOG.warn("not used: {}", one));
                LOG.info("going on from {}", file);
                least = bestSoFar();
                return state;
            } catch (OtherPlanException e) {
                throw e;
            } catch (IllegalArgumentException | UncheckedIOException e) {
                damaged.add(e.getMessage());
            }
        }
        throw new IllegalArgumentException("folder must hold a checkpoint that is whole, got none of " + found.size()
                + " in " + folder + ":\n  " + String.join("\n  ", damaged)
                + "\nbring one back from a copy, or begin anew in another folder");
    }

    /** What must not be passed over for an older checkpoint. */
    private static final class OtherPlanException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        OtherPlanException(String message) {
            super(message);
        }
    }

    private static void requireSame(Path file, TensorFile read, PlanIdentity identity, TrainingPlan plan) {
        String text = read.metadata().get(IDENTITY);
        if (text == null || !FORMAT_VERSION.equals(read.metadata().get(FORMAT))) {
            throw new OtherPlanException(file + " must be a checkpoint of format " + FORMAT_VERSION + ", got "
                    + read.metadata().get(FORMAT) + "; take the Symplex that wrote it");
        }
        identity.difference(PlanIdentity.parse(text)).ifPresent(difference -> {
            throw new OtherPlanException(file + " must come from the same plan, got another: " + difference
                    + "; say the plan it came from, or begin anew in another folder");
        });
        String epochs = read.metadata().get(EPOCHS);
        if (identity.dependsOnEpochs() && !Integer.toString(plan.epochs()).equals(epochs)) {
            throw new OtherPlanException(
                    file + " must come from a plan of as many epochs, as its cosine schedule goes by" + " them, got "
                            + epochs + " and now " + plan.epochs() + "; say epochs(" + epochs + ")");
        }
    }

    private static void requireFewerEpochs(Path file, TrainingState state, TrainingPlan plan) {
        if (state.epoch() > plan.epochs()) {
            throw new OtherPlanException("epochs must be at least the " + state.epoch() + " that " + file
                    + " has done, got " + plan.epochs() + "; say more epochs");
        }
    }

    private double bestSoFar() {
        try {
            return TrainingState.of(TensorFile.read(folder.resolve(BEST)).arrays())
                    .loss();
        } catch (IllegalArgumentException | UncheckedIOException none) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Returns the checkpoints, the last first. */
    private List<Path> checkpoints() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(Path::toString).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isDueAfter(int epoch) {
        return every > 0 && epoch % every == 0;
    }

    @Override
    public boolean keepsEnd() {
        return every > 0;
    }

    @Override
    public void keep(TrainingState state) {
        try {
            TensorFile file = TensorFile.of(metadata, state.arrays());
            file.write(folder.resolve("epoch-%07d.safetensors".formatted(state.epoch())));
            if (state.loss() < least) {
                least = state.loss();
                file.write(folder.resolve(BEST));
            }
            List<Path> all = checkpoints();
            for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
                Files.deleteIfExists(old);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("epoch {} not kept, the training goes on: {}", state.epoch(), e.getMessage());
        }
    }

    /** Returns what it does in one line. */
    @Override
    public String toString() {
        return (resuming ? "goes on from checkpoints in " : "keeps checkpoints in ") + folder;
    }
}
