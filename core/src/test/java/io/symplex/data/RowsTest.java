package io.symplex.data;

import org.junit.jupiter.api.Test;

/** What may be wrong with a row: each mistake is one sentence with the place and, where there is one, the remedy. */
class RowsTest extends CsvFixture {

    @Test
    void holdsNoNumber() {
        refused("t,q,p\n0,1,2\n1,2,abc\n", ":3", "column p must be a number, got 'abc'; mend or remove the row");
        refused("t,q,p\n,1,2\n", ":2", "column t must be a number, got nothing; mend or remove the row");
        refused("t,q,p\n0,1d,2\n", ":2", "column q must be a number, got '1d'; mend or remove the row");
        refused("t,q,p\n0,1 2,2\n", ":2", "column q must be a number, got '1 2'; mend or remove the row");
        refused("t,q,p\n0,\"1,5\",2\n", ":2", "column q must be a number, got '1,5'; write decimals with a point");
        refused(
                "t,q,p\n0," + "x".repeat(50) + ",2\n",
                ":2",
                "column q must be a number, got '" + "x".repeat(40) + "…'; mend or remove the row");
    }

    @Test
    void holdsANumberThatIsNotFinite() {
        refused("t,q,p\n0,1,-inf\n", ":2", "column p must be finite, got '-inf'; mend or remove the row");
        refused("t,q,p\n0,1,Infinity\n", ":2", "column p must be finite, got 'Infinity'; mend or remove the row");
        refused("t,q,p\nNA,1,2\n", ":2", "column t must be finite, got 'NA'; mend or remove the row");
        refused("t,q,p\n0,1e999,2\n", ":2", "column q must be finite, got '1e999'; mend or remove the row");
    }

    @Test
    void isNamedByItsPhysicalLine() {
        refused(
                "# one\n\"t\",\"q\",\"p\",\"a\nnote\"\r\n0,1,2,\"three\r\nlines\nhere\"\r\n\r\n# more\n1,2,x,\n",
                ":9",
                "column p must be a number, got 'x'; mend or remove the row");
        refused(
                "note,t,q,p\n\"two\nlines\",0,1,x\n",
                ":3",
                "column p must be a number, got 'x'; mend or remove the row");
        refused("t,q,p\r0,1,2\r1,x,2\r", ":3", "column q must be a number, got 'x'; mend or remove the row");
    }

    @Test
    void hasTooFewOrTooManyFields() {
        refused("t,q,p\n0,1,2\n1,2\n", ":3", "a row must have 3 fields as the header has, got 2; mend or remove it");
        refused("t,q,p\n0,1,2,3\n", ":2", "a row must have 3 fields as the header has, got 4; mend or remove it");
    }

    @Test
    void goesBackInTime() {
        refused(
                "traj,t,q,p\n3,0,1,2\n3,0.2,1,2\n3,0.1,1,2\n",
                ":4",
                "t must rise from row to row, got 0.1 after 0.2 in trajectory 3;"
                        + " sort its rows by t and keep one row to a time");
        refused(
                "traj,t,q,p\n0,0.5,1,2\n0,0.5,1,2\n",
                ":3",
                "t must rise from row to row, got 0.5 after 0.5 in trajectory 0;"
                        + " sort its rows by t and keep one row to a time");
        refused(
                "t,q,p\n0,1,2\n3,1,2\n0,1,2\n",
                ":4",
                "t must rise from row to row, got 0.0 after 3.0;"
                        + " sort the rows by t, or number several trajectories in a column traj");
    }

    @Test
    void hasATrajectoryWithoutAName() {
        refused(
                "traj,t,q,p\n0,0,1,2\n,0,1,2\n",
                ":3",
                "column traj must be a number or a name, got nothing; number the trajectories 0, 1, 2, …");
    }

    @Test
    void hasAnotherDecimalMarkThanTheRowsBefore() {
        refused(
                "t;q;p\n0;1,5;2\n1;1.500;2\n",
                ":3",
                "column q must be written as the numbers before it, got '1.500'; write all decimals with a point");
        refused("t;q;p\n0;1.500,5;2\n", ":2", "column q must be a number, got '1.500,5'; mend or remove the row");
    }

    @Test
    void standsApartFromItsTrajectory() {
        refused(
                "traj,t,q,p\n0,0,1,2\n1,0,1,2\n0,1,1,2\n",
                ":4",
                "rows of a trajectory must stand together, got trajectory 0 again, which began in line 2;"
                        + " sort the rows by traj, then by t");
    }

    @Test
    void standsAloneWithoutDerivatives() {
        refused(
                "traj,t,q,p\n0,0,1,2\n0,1,1,2\n8,0,1,2\n9,0,1,2\n9,1,1,2\n",
                ":4",
                "trajectory 8 must have at least 2 rows where there are no derivatives, got 1;"
                        + " remove it, or add columns of derivatives");
    }

    @Test
    void isBadlyQuoted() {
        refused(
                "t,q,p\n0,\"1\"x,2\n",
                ":2",
                "a closing quote must end its field, got more text; double the quotes inside a field");
        refused(
                "t,q,p\n0,1,2\n1,\"2,3\n4,5,6\n",
                ":3",
                "a quote must be closed, got the end of the file; close or remove it");
        refused(
                "t,q,p\n0,1,2\n1,\"2,3\n" + "4,5,6\n".repeat(20_000),
                ":3",
                "a field must have at most 65,536 characters and a row 1,048,576, got more;"
                        + " close every quote, and check that this is a CSV file");
    }
}
