package org.redoubt.config;

/**
 * A value that a configuration record refuses: which component, what was found, what is allowed.
 */
public final class InvalidSetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String component;
  private final String found;
  private final String allowed;

  /**
   * @param component the record component, in YAML spelling (snake_case)
   * @param found what was found, as the user would recognise it
   * @param allowed what is allowed, as a phrase that can follow "allowed:"
   */
  public InvalidSetting(String component, String found, String allowed) {
    super(component + ": found " + found + "; allowed: " + allowed);
    this.component = component;
    this.found = found;
    this.allowed = allowed;
  }

  public String component() {
    return component;
  }

  public String found() {
    return found;
  }

  public String allowed() {
    return allowed;
  }
}
