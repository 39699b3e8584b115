package org.redoubt.attack;

/**
 * Where in an attack an image was met.
 *
 * @param restart from 0
 * @param objective from 0; of a multi-targeted attack the class aimed at, else 0
 * @param step gradient steps taken in this restart
 */
public record Iterate(int restart, int objective, int step) {
  Iterate after(int steps) {
    return new Iterate(restart, objective, steps);
  }
}
