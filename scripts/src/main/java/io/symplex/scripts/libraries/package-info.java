/**
 * Libraries from Maven repositories, for a session that asks for them.
 *
 * <p>{@link io.symplex.scripts.libraries.Libraries} is what others see. The resolver behind it and all that it needs
 * are no part of the class path of the command: they lie in a folder of their own, are loaded when a library is first
 * asked for, and a script may use another version of each.
 */
@NullMarked
package io.symplex.scripts.libraries;

import org.jspecify.annotations.NullMarked;
