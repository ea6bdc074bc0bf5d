/**
 * A recorded run as a web page: one file that needs no network, no script and no other file.
 *
 * <p>Markdown becomes HTML by CommonMark with tables, and mathematics by KaTeX. KaTeX is a program in JavaScript; it
 * runs here, in the interpreter Rhino, when the page is made. So the page has no script at all: it shows at once, reads
 * the same in every viewer, and its security policy forbids everything but its own style, fonts and pictures. Raw HTML
 * in Markdown is shown as text.
 */
@NullMarked
package io.symplex.scripts.page;

import org.jspecify.annotations.NullMarked;
