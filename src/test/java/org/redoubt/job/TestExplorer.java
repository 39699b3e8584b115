package org.redoubt.job;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.result.ExplorerReply;
import org.redoubt.run.ExplorerLines;
import org.redoubt.run.ExplorerSamples;
import org.redoubt.run.RunDirectory;
import org.redoubt.run.Samples;

/**
 * An explorer's process that computes nothing. Images tell what happens: 0 is answered, 1 is kept
 * open until a later request supersedes it, 2 is refused, 3 ends the process, 4 makes it write
 * nonsense. The experiment's name tells how it starts: {@code broken} ends at once, {@code refused}
 * says why it cannot begin, {@code slow} never begins.
 */
public final class TestExplorer {
  private static final PrintStream OUT = System.out;

  private TestExplorer() {}

  public static void main(String[] args) throws Exception {
    String name = RunDirectory.open(Path.of(args[1]), Samples.FORMAT).experiment().name();
    System.err.println("arguments: " + args[0] + ", pid " + ProcessHandle.current().pid());
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    switch (name) {
      case "broken" -> System.exit(5);
      case "refused" -> say(new ExplorerReply.Refusal(null, "there is nothing to explore"));
      case "slow" -> in.readLine();
      default -> serve(in);
    }
  }

  private static void serve(BufferedReader in) throws Exception {
    say(ExplorerSamples.ready());
    Long open = null;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      ExplorerRequest request = ExplorerLines.request(line);
      if (open != null) {
        say(new ExplorerReply.Superseded(open, request.id()));
        open = null;
      }
      switch (request.image()) {
        case 0 -> say(ExplorerSamples.answer(request.id()));
        case 1 -> open = request.id();
        case 2 -> say(new ExplorerReply.Refusal(request.id(), "image 2: there is none"));
        case 3 -> System.exit(7);
        default -> OUT.println("nonsense");
      }
    }
  }

  private static void say(ExplorerReply reply) {
    OUT.println(ExplorerLines.of(reply));
    OUT.flush();
  }
}
