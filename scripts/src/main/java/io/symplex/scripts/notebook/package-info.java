/**
 * Scripts as Jupyter notebooks, and back.
 *
 * <p>A cell becomes a cell. What the other format has no place for goes along as metadata: of a script's cell, how it
 * is written where that is not the usual way; of a notebook's, its id and metadata in the marker, and the notebook's
 * own in the header. So a script comes back with the same bytes, and so does a notebook without outputs that Jupyter
 * has saved.
 *
 * <p>Source: nbformat 4.5, <a href="https://nbformat.readthedocs.io">nbformat.readthedocs.io</a>; the percent format of
 * Jupytext, <a href="https://jupytext.readthedocs.io">jupytext.readthedocs.io</a>.
 */
@NullMarked
package io.symplex.scripts.notebook;

import org.jspecify.annotations.NullMarked;
