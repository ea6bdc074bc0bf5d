package io.symplex.dsl;

/**
 * What an ensemble expects to be seen along one trajectory.
 *
 * @param q of the positions, row by row
 * @param p of the momenta
 */
record EnsembleBand(Spread q, Spread p) {}
