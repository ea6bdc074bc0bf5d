package io.symplex.scripts.notebook;

import io.symplex.plot.Figure;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.record.Output;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** What a cell gave, as a notebook keeps it; a figure as SVG, as PNG and in words. */
final class OutputJson {

    private static final String TYPE = "output_type";

    private OutputJson() {}

    static List<Json> of(List<Output> outputs, int execution) {
        List<Json> json = new ArrayList<>();
        outputs.forEach(output -> json.add(of(output, execution)));
        return json;
    }

    private static Json of(Output output, int execution) {
        if (output instanceof Output.Printed printed) {
            return Json.EMPTY
                    .with(TYPE, new Json.Text("stream"))
                    .with("name", new Json.Text(printed.error() ? "stderr" : "stdout"))
                    .with("text", Json.lines(printed.text()));
        }
        if (output instanceof Output.Value value) {
            return result(Json.EMPTY.with("text/plain", Json.lines(value.text())), execution);
        }
        if (output instanceof Output.Drawn drawn) {
            return result(picture(drawn.figure()), execution);
        }
        return error(((Output.Failure) output).problem());
    }

    private static Json result(Json.Members data, int execution) {
        return Json.EMPTY
                .with(TYPE, new Json.Text("execute_result"))
                .with("data", data)
                .with("execution_count", new Json.Literal(String.valueOf(execution)))
                .with("metadata", Json.EMPTY);
    }

    private static Json.Members picture(Figure figure) {
        String png = Base64.getEncoder().encodeToString(figure.toPng());
        return Json.EMPTY
                .with("image/png", new Json.Text(png))
                .with("image/svg+xml", Json.lines(figure.toSvg()))
                .with("text/plain", Json.lines(figure.toString()));
    }

    private static Json error(Problem problem) {
        List<Json> lines = new ArrayList<>();
        problem.text().lines().forEach(line -> lines.add(new Json.Text(line)));
        return Json.EMPTY
                .with(TYPE, new Json.Text("error"))
                .with("ename", new Json.Text("Problem"))
                .with("evalue", new Json.Text(problem.message()))
                .with("traceback", new Json.Items(lines));
    }
}
