package org.redoubt.ui.shell;

/** Leads the user to another panel. */
@FunctionalInterface
public interface Navigator {
  void open(Place place);
}
