package io.symplex.scripts.shell;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words of Symplex that a session sees by its own name: methods that are imported with {@code import static}. */
public final class Words {

    private static final String SYMPLEX = "static io.symplex.";

    private Words() {}

    /**
     * Returns the names of the static methods of Symplex that some imports bring.
     *
     * @param imports each as it stands before the semicolon
     * @return the names, in the order of the alphabet
     */
    public static Set<String> of(List<String> imports) {
        Set<String> names = new TreeSet<>();
        for (String line : imports) {
            if (line.startsWith(SYMPLEX) && line.endsWith(".*")) {
                addMethods(line.substring("static ".length(), line.length() - 2), names);
            }
        }
        return names;
    }

    private static void addMethods(String type, Set<String> names) {
        try {
            for (Method method :
                    Class.forName(type, false, Words.class.getClassLoader()).getMethods()) {
                if (Modifier.isStatic(method.getModifiers())) {
                    names.add(method.getName());
                }
            }
        } catch (ClassNotFoundException nestedOrGone) {
            return; // an import of constants, not of words
        }
    }
}
