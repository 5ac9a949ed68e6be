package io.throughline.participation.skillcheck;

/** When a skill was checked: before the person took part, or after. */
public enum Stage {
    PRE,
    POST
}
