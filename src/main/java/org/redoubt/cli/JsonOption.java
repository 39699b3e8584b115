package org.redoubt.cli;

import picocli.CommandLine.Option;

/** The option to print for scripts. */
final class JsonOption {
  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  boolean json() {
    return json;
  }
}
