package io.symplex.scripts.run;

import io.symplex.scripts.display.Console;
import java.util.List;

/**
 * What the commands have from the program that started them.
 *
 * @param console where they print
 * @param imports what scripts see without importing it
 */
record Host(Console console, List<String> imports) {}
