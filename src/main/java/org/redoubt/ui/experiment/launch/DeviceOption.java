package org.redoubt.ui.experiment.launch;

/**
 * A place to compute.
 *
 * @param word in the configuration: auto, cpu or gpu
 * @param label for the user, such as a GPU's name
 * @param usable whether a run can use it here
 */
record DeviceOption(String word, String label, boolean usable) {}
