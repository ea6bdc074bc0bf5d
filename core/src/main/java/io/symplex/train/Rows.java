package io.symplex.train;

/**
 * A batch whose rows can be put into smaller batches.
 *
 * @param <B> the kind of batch
 */
interface Rows<B extends Rows<B>> {

    /**
     * Returns the number of rows.
     *
     * @return the count
     */
    int count();

    /**
     * Returns a batch for rows of this one.
     *
     * @param rows how many it will have
     * @return the batch, to be filled by {@link #copyRow}
     */
    B blank(int rows);

    /**
     * Sets a row to a row of another batch.
     *
     * @param to which row of this one
     * @param from the other batch; read
     * @param row which row of the other
     */
    void copyRow(int to, B from, int row);
}
