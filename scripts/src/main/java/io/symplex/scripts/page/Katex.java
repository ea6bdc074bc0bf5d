package io.symplex.scripts.page;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Sets formulas: KaTeX, run by Rhino, which half a second suffices to start.
 *
 * <p>Rhino reads no classes, no spread arguments, and constants only at the top; {@link #rewritten} says the same in
 * older words. What it does so to KaTeX 0.18 was compared, character by character, with what Node makes of the
 * original. The program sees nothing of Java. For one thread, which must close it.
 */
final class Katex implements AutoCloseable {

    private static final Pattern CLASS =
            Pattern.compile("^class (\\w+)(?: extends (\\w+))? \\{\\n(.*?)^\\}$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile("^  (static )?(\\w+)\\(", Pattern.MULTILINE);
    private static final Pattern METHOD_END = Pattern.compile("^  \\}$", Pattern.MULTILINE);
    private static final Pattern SPREAD_CALL =
            Pattern.compile("([\\w.]+)\\.(push|max|splice)\\(((?:[^()\\n.]+, )?)\\.\\.\\.(.+)\\)");

    private final Context context = Context.enter();
    private final Scriptable katex;
    private final Function render;

    Katex() {
        context.setLanguageVersion(Context.VERSION_ES6);
        context.setInterpretedMode(true); // compiled to bytecode it takes four times as long to start
        context.setMaximumInterpreterStackDepth(5_000);
        ScriptableObject scope = context.initSafeStandardObjects();
        context.evaluateString(scope, rewritten(KatexFiles.text("katex.js")), "katex.js", 1, null);
        katex = (Scriptable) ScriptableObject.getProperty(scope, "katex");
        render = (Function) ScriptableObject.getProperty(katex, "renderToString");
    }

    /**
     * Returns a formula as HTML and, for those who listen, MathML.
     *
     * @param tex what stands between the dollar signs
     * @param display whether it stands in a line of its own
     * @return the HTML; of what KaTeX cannot read the source, marked with the class {@code katex-error}
     */
    String html(String tex, boolean display) {
        Scriptable options = context.newObject(katex);
        ScriptableObject.putProperty(options, "displayMode", display);
        ScriptableObject.putProperty(options, "throwOnError", false);
        ScriptableObject.putProperty(options, "strict", "ignore");
        try {
            return Context.toString(render.call(context, katex, katex, new Object[] {tex, options}));
        } catch (RhinoException | StackOverflowError e) { // KaTeX itself gives up only on what is no formula at all
            return "<span class=\"katex-error\">" + Html.escape(tex) + "</span>";
        }
    }

    @Override
    public void close() {
        Context.exit();
    }

    static String rewritten(String source) {
        String text = CLASS.matcher(source).replaceAll(found -> Matcher.quoteReplacement(withoutClass(found)));
        text = SPREAD_CALL.matcher(text).replaceAll(found -> Matcher.quoteReplacement(applied(found)));
        return text.replaceAll("\\bconst ", "let ");
    }

    private static String withoutClass(MatchResult found) {
        String name = found.group(1);
        String body = METHOD.matcher(found.group(3)).replaceAll(method -> {
            if (method.group(2).equals("constructor")) {
                return "function " + name + "(";
            }
            String owner = method.group(1) == null ? name + ".prototype." : name + ".";
            return Matcher.quoteReplacement(owner + method.group(2) + " = function (");
        });
        body = METHOD_END.matcher(body).replaceAll("  };").replace("super(error);", "this.message = error;");
        return found.group(2) == null
                ? body
                : name + ".prototype = Object.create(" + found.group(2) + ".prototype);\n" + body;
    }

    private static String applied(MatchResult call) {
        String first = call.group(3).replaceFirst(", $", "");
        return call.group(1) + "." + call.group(2) + ".apply(" + call.group(1) + ", [" + first + "].concat("
                + call.group(4) + "))";
    }
}
