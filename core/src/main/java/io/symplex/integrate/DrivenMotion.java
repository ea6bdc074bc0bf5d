package io.symplex.integrate;

/** Moves of a system that a force pushes: a kick pushes as well, a drift does not. */
final class DrivenMotion implements Motion {

    private final Motion free;
    private final Push push;

    DrivenMotion(Motion free, Push push) {
        this.free = free;
        this.push = push;
    }

    @Override
    public void kick(double time, double duration, double[] q, double[] p) {
        free.kick(time, duration, q, p);
        push.add(time, duration, q, p);
    }

    @Override
    public void drift(double duration, double[] q, double[] p) {
        free.drift(duration, q, p);
    }
}
