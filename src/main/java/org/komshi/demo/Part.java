package org.komshi.demo;

/** A part of the demonstration: puts its acts into the agenda; each goes through the door of the room it belongs to. */
interface Part {
    void plan(World world, Agenda agenda);
}
