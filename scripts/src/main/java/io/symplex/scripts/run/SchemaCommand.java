package io.symplex.scripts.run;

import io.symplex.plan.ExperimentPlan;
import io.symplex.sweep.Sweep;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code symplex schema}: what a plan may say, for editors. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of plans, or of sweeps, with which editors complete and check them.",
        mixinStandardHelpOptions = true,
        footer = {"", "  symplex schema > plan.schema.json", "and in a plan: \"$schema\": \"plan.schema.json\""})
final class SchemaCommand implements Callable<Integer> {

    private final Host host;

    @Option(names = "--sweep", description = "The schema of sweeps.")
    private boolean sweep;

    SchemaCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        host.console().out().print(sweep ? Sweep.schema() : ExperimentPlan.schema());
        host.console().out().flush();
        return 0;
    }
}
