package io.symplex.scripts.page;

import io.symplex.scripts.literate.ExpectedLines;
import io.symplex.scripts.literate.Problem;
import io.symplex.scripts.record.CellRecord;
import io.symplex.scripts.record.CellRecord.State;
import io.symplex.scripts.record.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Code cells as HTML: the code, its time, and what it gave. For one page, whose figures it counts. */
final class CellHtml {

    private static final Pattern CONTROL_SEQUENCE = Pattern.compile("\033\\[[0-9;?]*[ -/]*[@-~]");

    private final StringBuilder html;
    private int figures;
    private boolean failureNamed;

    CellHtml(StringBuilder html) {
        this.html = html;
    }

    void append(CellRecord record) {
        boolean notRun = record.state() == State.NOT_RUN;
        html.append("<section class=\"cell").append(notRun ? " not-run" : "").append("\">\n");
        if (!record.cell().title().isEmpty()) {
            html.append("<p class=\"cell-title\">")
                    .append(Html.escape(record.cell().title()))
                    .append("</p>\n");
        }
        html.append("<div class=\"code\"><pre tabindex=\"0\"><code>")
                .append(JavaHtml.html(code(record)))
                .append("</code></pre>");
        html.append("<span class=\"time\">")
                .append(notRun ? "not run" : Durations.text(record.time()))
                .append("</span></div>\n");
        record.outputs().forEach(this::append);
        html.append("</section>\n");
    }

    /** What the code should show is left out where what it showed follows. */
    private static String code(CellRecord record) {
        List<String> lines = new ArrayList<>(record.cell().lines());
        if (record.state() == State.RAN) {
            List<Integer> expected = ExpectedLines.of(record.cell());
            for (int k = expected.size() - 1; k >= 0; k--) {
                lines.remove((int) expected.get(k));
            }
        }
        return String.join("\n", lines).replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
    }

    private void append(Output output) {
        if (output instanceof Output.Printed printed) {
            block(
                    printed.error() ? "printed error" : "printed",
                    CONTROL_SEQUENCE.matcher(printed.text()).replaceAll(""));
        } else if (output instanceof Output.Value value) {
            block("value", value.text());
        } else if (output instanceof Output.Drawn drawn) {
            html.append("<figure>")
                    .append(InlineSvg.of(drawn.figure(), ++figures))
                    .append("</figure>\n");
        } else if (output instanceof Output.Failure failure) {
            append(failure.problem());
        }
    }

    private void block(String kind, String text) {
        if (!text.isEmpty()) {
            html.append("<pre class=\"")
                    .append(kind)
                    .append("\" tabindex=\"0\">")
                    .append(Html.escape(text.stripTrailing()))
                    .append("</pre>\n");
        }
    }

    private void append(Problem problem) {
        html.append("<div class=\"problem\"")
                .append(failureNamed ? "" : " id=\"failure\"")
                .append(">\n");
        failureNamed = true;
        html.append("<p><span class=\"place\">")
                .append(Html.escape(problem.place()))
                .append(":</span> ")
                .append(Html.escape(problem.message()))
                .append("</p>\n");
        if (!problem.details().isEmpty()) {
            html.append("<pre tabindex=\"0\">")
                    .append(Html.escape(String.join("\n", problem.details())))
                    .append("</pre>\n");
        }
        html.append("</div>\n");
    }
}
