package org.komshi.demo;

/** A part of the demonstration, loaded through the doors of the rooms it belongs to, in {@code @Order}. */
interface Part {
    void load(World world);
}
