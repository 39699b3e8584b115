package org.redoubt.result;

/**
 * What one attack did to one test image.
 *
 * @param index position in the test set, from 0
 * @param label true class
 * @param cleanPrediction class predicted on the image itself
 * @param adversarialPrediction class predicted on the kept adversarial example: the first that
 *     succeeded, else the one with the smallest margin
 * @param margin logit of the label minus the largest other logit on the kept example; negative:
 *     fooled
 * @param stepsToFall gradient steps until it fell, counted within its restart; 0: wrong on the
 *     clean image or at the start of the attack; -1: never fell
 * @param robust whether it counts as robust: clean prediction right and attack failed
 */
public record ExampleOutcome(
    int index,
    int label,
    int cleanPrediction,
    int adversarialPrediction,
    double margin,
    int stepsToFall,
    boolean robust) {}
