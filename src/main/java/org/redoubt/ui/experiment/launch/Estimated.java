package org.redoubt.ui.experiment.launch;

import org.redoubt.result.EstimateReport;

/** What {@code config estimate --json} prints. */
record Estimated(EstimateReport estimate) {}
