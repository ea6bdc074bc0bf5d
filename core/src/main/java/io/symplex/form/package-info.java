/**
 * Values as JSON: one description of a type reads it, writes it, and says to editors what it looks like.
 *
 * <p>A {@link io.symplex.form.Form} is such a description. Most are found by looking at a record: its components are
 * the fields, its compact constructor is the judge of their values, and a {@link io.symplex.form.FormBook} knows the
 * forms of their types. What a file names is never a class.
 *
 * <pre>{@code
 * FormBook book = new FormBook();
 * Form<Spring> form = book.record(Spring.class).defaults(new Spring(1, 2)).form();
 * form.write(new Spring(3, 4));   // {"mass": 3.0, "springConstant": 4.0}
 * }</pre>
 *
 * <p>A mistake is one sentence with the file, the path in it, the rule, the value and the remedy.
 */
@NullMarked
package io.symplex.form;

import org.jspecify.annotations.NullMarked;
