package org.redoubt.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.redoubt.experiment.Explorer;
import org.redoubt.experiment.ExplorerService;
import org.redoubt.experiment.PipelineListener;
import org.redoubt.experiment.WrongInput;
import org.redoubt.result.ExplorerReply;
import org.redoubt.run.ExplorerLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Answers what attacks do to single images, for the window and for other programs. */
@Command(
    name = "explore",
    description = {
      "Keeps a trained network warm and attacks single test images on request, for programs (the",
      "window's explorer is one): one JSON document a line on standard input, one a line on",
      "standard output. Ends when the input ends.",
      "",
      "The first line of output, of kind ready, says which images and classes there are. A request",
      "has id, image, attack (as in a configuration; keys left out take their defaults) and"
          + " success",
      "(last-iterate: all steps, the default; any-iterate: until the image falls). Its reply has"
          + " the",
      "same id and is of kind answer, refusal (with a sentence) or superseded: of requests that"
          + " wait",
      "only the newest is answered."
    },
    footer = {
      "",
      "Example:",
      "  echo '{\"id\": 1, \"image\": 7, \"attack\": {\"kind\": \"pgd\", \"epsilon\": 0.3}}' \\",
      "    | redoubt explore latest"
    })
@SuppressWarnings("NullAway.Init") // fields are set by picocli
final class ExploreCommand implements Callable<Integer> {
  private final Globals globals;

  @Parameters(index = "0", paramLabel = "RUN", description = "The run, or 'latest'.")
  private String name;

  ExploreCommand(Globals globals) {
    this.globals = globals;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintStream standard = System.out;
    System.setOut(System.err); // should a library print: nothing but replies may stand on out
    try {
      new ExplorerService(open(), this::line)
          .serve(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    } finally {
      System.setOut(standard);
    }
    return ExitCode.DONE;
  }

  private Explorer open() {
    PrintWriter err = globals.terminal().err();
    PipelineListener listener =
        new PipelineListener() {
          @Override
          public void warning(String sentence) {
            err.println("warning: " + sentence);
          }
        };
    try {
      return Explorer.open(globals.run(name), listener);
    } catch (RuntimeException e) {
      if (WrongInput.is(e)) {
        line(ExplorerLines.of(new ExplorerReply.Refusal(null, String.valueOf(e.getMessage()))));
      }
      throw e;
    }
  }

  private void line(String text) {
    globals.terminal().out().println(text);
    globals.terminal().out().flush();
  }
}
