package io.symplex.scripts.repl;

/**
 * What the commands work with.
 *
 * @param workshop the session and its thread
 * @param screen where everything is shown
 * @param pictures the figures shown so far
 * @param player evaluates and shows cells
 * @param transcript the cells so far
 * @param settings what the user asked for when starting
 */
record Desk(
        Workshop workshop, Screen screen, Pictures pictures, Player player, Transcript transcript, Settings settings) {}
