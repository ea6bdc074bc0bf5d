package io.symplex.data;

import org.junit.jupiter.api.Test;

/** What may be wrong with a header: each mistake is one sentence with the place and the remedy. */
class ColumnsTest extends CsvFixture {

    @Test
    void namesOtherThings() {
        refused(
                "time,x,v\n0,1,2\n",
                ":1",
                "columns must include t, q and p, got time, x, v;"
                        + " name them in the first line, as in t,q,p or t,q0,q1,p0,p1");
        refused(
                "q,p\n0,1\n",
                ":1",
                "columns must include t, q and p, got q, p;"
                        + " name them in the first line, as in t,q,p or t,q0,q1,p0,p1");
        refused(
                "# seen\n\nt,q\n0,1\n",
                ":3",
                "columns must include t, q and p, got t, q;"
                        + " add p, or where the masses are known say Experiment.ofPositions(file, masses)");
        refused(
                "t,q_clean,p_clean\n0,1,2\n",
                ":1",
                "columns must include t, q and p, got t, q_clean, p_clean;"
                        + " name them in the first line, as in t,q,p or t,q0,q1,p0,p1");
    }

    @Test
    void isSeparatedBySpaces() {
        refused(
                "t q p\n0 1 2\n",
                ":1",
                "columns must include t, q and p, got t q p; separate columns by commas, not by spaces");
    }

    @Test
    void namesManyOrLongThings() {
        refused(
                "a,b,c,d,e,f,g,h,i,j,k,l,m,n\n0\n",
                ":1",
                "columns must include t, q and p, got a, b, c, d, e, f, g, h, i, j, k, l, … 2 more;"
                        + " name them in the first line, as in t,q,p or t,q0,q1,p0,p1");
        refused(
                "a," + "b".repeat(50) + "\n0\n",
                ":1",
                "columns must include t, q and p, got a, " + "b".repeat(40) + "…;"
                        + " name them in the first line, as in t,q,p or t,q0,q1,p0,p1");
    }

    @Test
    void aFileWithoutAHeaderIsSaid() {
        refused(
                "0,1,0\n0.1,0.9,-1e-1\n",
                ":1",
                "the first line must name the columns, got 0, 1, 0; put a line such as t,q,p before it");
    }

    @Test
    void namesAColumnTwice() {
        refused("t,q,p, q\n0,1,2,3\n", ":1", "column q must stand once, got it twice; rename or remove one");
    }

    @Test
    void leavesACoordinateWithoutItsPartner() {
        refused(
                "t,q0,q1,p0\n0,1,2,3\n",
                ":1",
                "column q1 must have a column p1 beside it, got t, q0, q1, p0; add it, with empty cells if it was never seen, or rename or remove q1");
        refused(
                "t,q,p,p_2\n0,1,2,3\n",
                ":1",
                "column p_2 must have a column q_2 beside it, got t, q, p, p_2; add it, with empty cells if it was never seen, or rename or remove p_2");
    }

    @Test
    void hasDerivativesInPart() {
        refused(
                "t,q,p,dq\n0,1,2,3\n",
                ":1",
                "derivatives must be given for every coordinate or for none, missing dp;"
                        + " add what is missing or remove dq");
        refused(
                "t,qx,qy,px,py,dqx,dpy\n0,1,2,3,4,5,6\n",
                ":1",
                "derivatives must be given for every coordinate or for none, missing dqy, dpx;"
                        + " add what is missing or remove dqx, dpy");
    }
}
